import type { CalendarRow, YearStatus } from './calendar.ts';

/**
 * Days that the Russian government moved, which `date-holidays` lacks. Only the decree for 2026 has
 * been read, so only 2026 is official; 2024 and 2025 are compared tables and stay drafts.
 */
const DECREE_2026 = 'act:ru-decree-1466';
const TABLE_2024 = 'act:ru-table-2024';
const TABLE_2025 = 'act:ru-table-2025';
const LABOUR_CODE = 'act:ru-labour-code';

function rows(legalRef: string, kind: CalendarRow['kind'], dates: readonly string[]): CalendarRow[] {
  return dates.map((date) => ({ date, kind, legalRef }));
}

export const russiaCorrections: readonly CalendarRow[] = [
  ...rows(TABLE_2024, 'off', ['2024-04-29', '2024-04-30', '2024-05-10', '2024-12-30', '2024-12-31']),
  ...rows(TABLE_2024, 'work', ['2024-04-27', '2024-11-02', '2024-12-28']),
  ...rows(TABLE_2025, 'off', ['2025-05-02', '2025-05-08', '2025-06-13', '2025-11-03', '2025-12-31']),
  ...rows(TABLE_2025, 'work', ['2025-11-01']),
  { date: '2026-01-09', kind: 'off', movedFrom: '2026-01-03', legalRef: DECREE_2026 },
  { date: '2026-12-31', kind: 'off', movedFrom: '2026-01-04', legalRef: DECREE_2026 },
  { date: '2026-05-11', kind: 'off', movedFrom: '2026-05-09', legalRef: LABOUR_CODE },
];

export const russiaYears: Readonly<Record<number, YearStatus>> = {
  2024: 'draft',
  2025: 'draft',
  2026: 'official',
};
