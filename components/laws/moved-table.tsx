import { DatesTable } from '#components/due/dates-table.tsx';
import { procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import type { MovedRow } from '#lib/laws/view.ts';
import { getLawVoice } from './law-voice.ts';

/** Dates that moved, with what they were. */
export async function MovedTable({ moved }: { moved: readonly MovedRow[] }) {
  const { t, day, rule, lawName } = await getLawVoice();
  const dayOrNone = (date: string | null) => (date ? day(date) : t('moved.none'));
  const what = (regimeId: string, step: string) => {
    const outside = procedureOf(step);
    return outside ? lawName(outside) : rule(regimeId, step);
  };
  return (
    <DatesTable
      caption={t('moved.title')}
      headers={{
        inquiry: t('moved.inquiry'),
        subject: t('moved.subject'),
        what: t('moved.what'),
        days: [t('moved.before'), t('moved.after')],
      }}
      rows={moved.map(({ caseReference, number, regimeId, step, dueBefore, dueAfter, ...row }) => ({
        ...row,
        inquiry: `${caseReference}, ${t('moved.number', { number })}`,
        what: what(regimeId, step),
        days: [[dayOrNone(dueBefore)], [dayOrNone(dueAfter)]],
      }))}
    />
  );
}
