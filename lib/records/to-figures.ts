import 'server-only';
import type { FigureRow } from '#db/queries/records/select-record.ts';
import { standings } from '#lib/domain/records/record-terms.ts';
import type { Figures } from './view.ts';

/** A counted group as it leaves the server; without a row nothing was received. */
export function toFigures(row: FigureRow | undefined): Figures {
  const { median = null, p90 = null } = row ?? {};
  return {
    received: row?.received ?? 0,
    direct: row?.direct ?? 0,
    standings: Object.fromEntries(standings.map((one) => [one, row?.[one] ?? 0])) as Figures['standings'],
    passedOn: row?.['passed-on'] ?? 0,
    evasive: row?.evasive ?? 0,
    judged: row?.judged ?? 0,
    questionsEvaded: row?.questionsEvaded ?? 0,
    questionsJudged: row?.questionsJudged ?? 0,
    extended: row?.extended ?? 0,
    extendedWithNotice: row?.['extended-with-notice'] ?? 0,
    extendedWithoutNotice: row?.['extended-without-notice'] ?? 0,
    dated: row?.dated ?? 0,
    estimated: row?.estimated ?? 0,
    median,
    p90,
  };
}
