import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { DueWords } from './due-words.tsx';

type DueDayProps = { item: { dueOn: string; today: string; estimated?: boolean } };

/** How far a due day is, in words, the day itself beside it. */
export async function DueDay({ item }: DueDayProps) {
  return (
    <>
      <span className="text-muted text-sm tabular-nums">{formatDay(item.dueOn, await currentLocale())}</span>
      <DueWords {...item} />
    </>
  );
}
