'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';

/** Copies the link that the message above it shows. */
export function CopyLink({ link }: { link: string }) {
  const t = useTranslations('admin.link');
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without permission the link above can still be selected and copied by hand.
      setCopied(false);
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={copy}>
        <Copy aria-hidden="true" className="size-4" />
        {t('copy')}
      </Button>
      <span role="status" className="flex items-center gap-1.5 text-sm">
        {copied && (
          <>
            <Check aria-hidden="true" className="size-4 text-good" />
            {t('copied')}
          </>
        )}
      </span>
    </div>
  );
}
