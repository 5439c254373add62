'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { useMounted } from '#components/ui/use-mounted.ts';

/** New recovery codes, to be written down, printed or copied now. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('security.factors.codes');
  const mounted = useMounted();
  return (
    <div className="grid gap-4">
      <Card>
        <ol aria-label={t('title')} className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>
              <code translate="no" className="font-mono text-base tabular-nums">
                {code}
              </code>
            </li>
          ))}
        </ol>
      </Card>
      {mounted && (
        <div data-print="no" className="flex flex-wrap items-center gap-3">
          <Button onClick={() => window.print()}>
            <Printer aria-hidden="true" className="size-4" />
            {t('print')}
          </Button>
          <CopyButton text={codes.join('\n')} label={t('copy')} copied={t('copied')} />
        </div>
      )}
    </div>
  );
}
