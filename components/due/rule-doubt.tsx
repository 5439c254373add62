import { BookX } from 'lucide-react';
import Link from 'next/link';
import { getT } from '#lib/i18n/get-t.ts';

type RuleDoubtProps = { of: { unconfirmed: boolean; regimeId?: string | null } };

/** Says that a rule behind a date is not confirmed, with the way to the law where it is known; nothing otherwise. */
export async function RuleDoubt({ of: { unconfirmed, regimeId } }: RuleDoubtProps) {
  if (!unconfirmed) return null;
  const t = await getT('inquiries');
  const words = (
    <>
      <BookX aria-hidden="true" strokeWidth={2.2} className="size-3.5 shrink-0" />
      {t('marks.unconfirmed')}
    </>
  );
  const style = 'inline-flex items-center gap-1 whitespace-nowrap text-sm';
  return regimeId ? (
    <Link href={`/laws/${regimeId}`} title={t('marks.unconfirmed-why')} className={`link relative ${style}`}>
      {words}
    </Link>
  ) : (
    <span title={t('marks.unconfirmed-why')} className={`text-muted ${style}`}>
      {words}
    </span>
  );
}
