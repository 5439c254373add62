'use client';

import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Something unexpected: says what was kept and what to do, and gives the number by which the log knows it. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('common.error');
  return (
    <div className="mx-auto grid max-w-prose gap-4 px-4 py-16">
      <h1 className="text-2xl">{t('title')}</h1>
      <Notice tone="error" live actions={<Button onClick={reset}>{t('again')}</Button>}>
        <p>{t('what')}</p>
        {error.digest && <p className="mt-2 text-sm">{t('number', { number: error.digest })}</p>}
      </Notice>
    </div>
  );
}
