'use client';

import { useTranslations } from 'use-intl';
import { CopyButton } from '#components/ui/copy-button.tsx';

/** Copies the link that the message above it shows. */
export function CopyLink({ link }: { link: string }) {
  const t = useTranslations('admin.link');
  return (
    <div className="flex flex-wrap items-center gap-3">
      <CopyButton text={link} label={t('copy')} copied={t('copied')} />
    </div>
  );
}
