import Link from 'next/link';
import { fewestForShare } from '#lib/domain/records/record-terms.ts';
import type { getT } from '#lib/i18n/get-t.ts';
import { type Behind, hopLink, type Scope } from './hop-link.ts';

export type RecordsT = Awaited<ReturnType<typeof getT<'records'>>>;

type NumberLinkProps = {
  value: number;
  scope: Scope;
  behind?: Behind;
  /** Says it as a part of this whole. */
  of?: number;
  t: RecordsT;
};

/** A number that leads to the inquiries behind it; nought leads nowhere. */
export function NumberLink({ value, scope, behind, of, t }: NumberLinkProps) {
  const words = of === undefined ? String(value) : shareWords(value, of, t);
  if (value === 0) return <span className="text-muted tabular-nums">{words}</span>;
  return (
    <Link className="link tabular-nums" href={hopLink(scope, behind)}>
      {words}
    </Link>
  );
}

/** "2 of 3" while there are few, with a percentage from ten on. */
export function shareWords(part: number, whole: number, t: RecordsT): string {
  return whole < fewestForShare
    ? t('share', { part, whole })
    : t('share-percent', { part, whole, share: part / whole });
}
