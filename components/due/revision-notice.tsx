import { Notice } from '#components/ui/notice.tsx';
import { getT } from '#lib/i18n/get-t.ts';

/** Says that dates are being worked out anew; nothing otherwise. */
export async function RevisionNotice({ running }: { running: boolean }) {
  if (!running) return null;
  const t = await getT('laws');
  return <Notice tone="warn">{t('revision.wait')}</Notice>;
}
