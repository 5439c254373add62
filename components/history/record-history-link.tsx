import { History } from 'lucide-react';
import Link from 'next/link';
import { historyPath, type recordKinds } from '#lib/history/schema.ts';
import { getT } from '#lib/i18n/get-t.ts';

type RecordHistoryLinkProps = { reference: string; table: (typeof recordKinds)[number]; id: string };

/** The way from a record to what was done to it. */
export async function RecordHistoryLink({ reference, table, id }: RecordHistoryLinkProps) {
  const t = await getT('history');
  return (
    <Link
      className="link inline-flex items-center gap-1.5"
      href={historyPath(reference, { record: { table, id } })}
    >
      <History aria-hidden="true" className="size-4" />
      {t('of-record')}
    </Link>
  );
}
