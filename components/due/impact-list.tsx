import { DatesTable, type DatesWords } from './dates-table.tsx';

/** What a change would move, in words: plain data, so that a form can be answered with it. */
export type ImpactWords = { looked: string; nothing: string; dates: DatesWords };

/** Which dates of open inquiries would move, from which day to which. */
export function ImpactList({ looked, nothing, dates }: ImpactWords) {
  return (
    <div className="grid gap-3">
      <p className="text-muted text-sm">{looked}</p>
      {dates.rows.length === 0 ? <p>{nothing}</p> : <DatesTable {...dates} />}
    </div>
  );
}
