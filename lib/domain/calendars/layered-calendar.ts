import { type IsoDay, weekdayOf } from '../dates/civil-day.ts';
import type { Calendar, CalendarLayer, CalendarRow, DayExplanation, YearStatus } from './calendar.ts';

export type CalendarParts = {
  id: string;
  revision: string;
  /** ISO weekdays that are not worked; 6 and 7 when left out. */
  weekend?: readonly number[];
  /** Highest first: the first layer with a row for the day answers. */
  layers: readonly { layer: CalendarLayer; rows: readonly CalendarRow[] }[];
  /** Public holidays of a year, asked for once per year. */
  holidaysOf?: (year: number) => readonly CalendarRow[];
  yearStatus?: Readonly<Record<number, YearStatus>>;
};

function reasonOf(row: CalendarRow, atWeekend: boolean): DayExplanation['reason'] {
  if (row.kind !== 'off') return atWeekend ? 'moved-work' : 'ordinary';
  return row.movedFrom !== undefined || row.name === undefined ? 'moved-off' : 'holiday';
}

function explainRow(row: CalendarRow, layer: CalendarLayer, atWeekend: boolean): DayExplanation {
  return {
    date: row.date,
    working: row.kind !== 'off',
    layer,
    reason: reasonOf(row, atWeekend),
    ...(row.name === undefined ? {} : { name: row.name }),
    ...(row.movedFrom === undefined ? {} : { movedFrom: row.movedFrom }),
    ...(row.legalRef === undefined ? {} : { legalRef: row.legalRef }),
  };
}

/**
 * A calendar of layers in which the first explicit answer wins: so a `work` row of a high layer beats
 * a holiday of a low one, and any row beats the weekend.
 */
export function layeredCalendar(parts: CalendarParts): Calendar {
  const weekend = new Set(parts.weekend ?? [6, 7]);
  const indexed = parts.layers.map(({ layer, rows }) => ({
    layer,
    rows: new Map(rows.map((row) => [row.date, row])),
  }));
  const libraryYears = new Map<string, ReadonlyMap<IsoDay, CalendarRow>>();
  const explained = new Map<IsoDay, DayExplanation>();

  function libraryRow(date: IsoDay): CalendarRow | undefined {
    const year = date.slice(0, 4);
    let rows = libraryYears.get(year);
    if (!rows) {
      rows = new Map((parts.holidaysOf?.(Number(year)) ?? []).map((row) => [row.date, row]));
      libraryYears.set(year, rows);
    }
    return rows.get(date);
  }

  function find(date: IsoDay): DayExplanation {
    const atWeekend = weekend.has(weekdayOf(date));
    for (const { layer, rows } of indexed) {
      const row = rows.get(date);
      if (row) return explainRow(row, layer, atWeekend);
    }
    const holiday = libraryRow(date);
    if (holiday) return explainRow(holiday, 'library', atWeekend);
    return atWeekend
      ? { date, working: false, layer: 'weekend', reason: 'weekend' }
      : { date, working: true, layer: 'none', reason: 'ordinary' };
  }

  function explain(date: IsoDay): DayExplanation {
    const known = explained.get(date);
    if (known) return known;
    const found = find(date);
    explained.set(date, found);
    return found;
  }

  return {
    id: parts.id,
    revision: parts.revision,
    explain,
    isWorkingDay: (date) => explain(date).working,
    yearStatus: (year) => parts.yearStatus?.[year] ?? 'computed',
  };
}
