import type { CalendarRow, YearStatus } from './calendar.ts';

const SECOND_DAY = 'act:by-second-january';
const TABLE = 'act:by-table';

/**
 * Days that `date-holidays` lacks for Belarus: 2 January, a day off since 2020, and the transfers of 2025 and
 * 2026. The decrees themselves have not been read, so that these years stay drafts; the days off that the working
 * Saturdays of 2025 were traded for are not known.
 */
export const belarusCorrections: readonly CalendarRow[] = [
  ...Array.from({ length: 8 }, (_, index): CalendarRow => {
    return { date: `${2020 + index}-01-02`, kind: 'off', name: 'Новы год', legalRef: SECOND_DAY };
  }),
  ...['2025-01-11', '2025-04-26', '2025-07-12', '2025-12-20', '2026-04-25'].map(
    (date): CalendarRow => ({ date, kind: 'work', legalRef: TABLE }),
  ),
  { date: '2026-04-20', kind: 'off', movedFrom: '2026-04-25', legalRef: TABLE },
];

export const belarusYears: Readonly<Record<number, YearStatus>> = { 2025: 'draft', 2026: 'draft' };
