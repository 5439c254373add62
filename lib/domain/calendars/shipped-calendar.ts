import { belarusCorrections, belarusYears } from './belarus-corrections.ts';
import type { Calendar, CalendarRow, YearStatus } from './calendar.ts';
import { centralAsiaHolidays } from './central-asia-holidays.ts';
import { layeredCalendar } from './layered-calendar.ts';
import { readLibraryHolidays } from './read-library-holidays.ts';
import { russiaCorrections, russiaYears } from './russia-corrections.ts';

/** Raise it when shipped corrections change, so that stored dates are recomputed. */
const SHIPPED_REVISION = '2026-11-26.2';

type Pack = {
  corrections: readonly CalendarRow[];
  years: Readonly<Record<number, YearStatus>>;
  holidaysOf: (year: number) => readonly CalendarRow[];
};

const packs: Readonly<Record<string, Pack>> = {
  ru: {
    corrections: russiaCorrections,
    years: russiaYears,
    holidaysOf: (year) => readLibraryHolidays('RU', 'Europe/Moscow', year),
  },
  // FOIA 2000 s. 10(6): a bank holiday in any part of the United Kingdom is not a working day.
  gb: {
    corrections: [],
    years: {},
    holidaysOf: (year) =>
      ['ENG', 'WLS', 'SCT', 'NIR'].flatMap((part) => readLibraryHolidays('GB', 'Europe/London', year, part)),
  },
  by: {
    corrections: belarusCorrections,
    years: belarusYears,
    holidaysOf: (year) => readLibraryHolidays('BY', 'Europe/Minsk', year),
  },
  kz: { corrections: [], years: {}, holidaysOf: (year) => readLibraryHolidays('KZ', 'Asia/Almaty', year) },
  uz: { corrections: [], years: {}, holidaysOf: (year) => readLibraryHolidays('UZ', 'Asia/Tashkent', year) },
  tr: {
    corrections: [],
    years: {},
    holidaysOf: (year) => readLibraryHolidays('TR', 'Europe/Istanbul', year),
  },
  ua: {
    corrections: [],
    years: {},
    // Under martial law, since 24 February 2022, public holidays are working days (Law 2136-IX).
    holidaysOf: (year) =>
      readLibraryHolidays('UA', 'Europe/Kyiv', year).filter(({ date }) => date < '2022-02-24'),
  },
  us: {
    corrections: [],
    years: {},
    holidaysOf: (year) => readLibraryHolidays('US', 'America/New_York', year),
  },
  /** The holidays of the whole federation; each Land has more. */
  de: { corrections: [], years: {}, holidaysOf: (year) => readLibraryHolidays('DE', 'Europe/Berlin', year) },
  tm: { corrections: [], years: {}, holidaysOf: (year) => centralAsiaHolidays('tm', year) },
  tj: { corrections: [], years: {}, holidaysOf: (year) => centralAsiaHolidays('tj', year) },
  kg: { corrections: [], years: {}, holidaysOf: (year) => centralAsiaHolidays('kg', year) },
  /** Saturdays and Sundays only, for bodies whose holidays are not known yet: the EU's own, the UN's. */
  weekdays: { corrections: [], years: {}, holidaysOf: () => [] },
};

export const shippedCalendarIds: readonly string[] = Object.keys(packs);

/** The calendar of a state's bodies, by ISO 3166 code; `weekdays` where only weekends are known. */
export function calendarOfState(state: string): string {
  const id = state.toLowerCase();
  return id in packs ? id : 'weekdays';
}

/** What an organisation keeps over a shipped calendar. `revision` must change with its rows. */
export type CalendarOverrides = {
  revision: string;
  authority?: readonly CalendarRow[];
  organisation?: readonly CalendarRow[];
  yearStatus?: Readonly<Record<number, YearStatus>>;
};

/**
 * A shipped calendar (`ru`, `gb`, … `weekdays`) under an organisation's and an authority's own rows.
 * Server only, because of the holiday library. Keep the value: it remembers what it has looked up.
 * An unknown id is a mistake of the caller and throws.
 */
export function shippedCalendar(id: string, overrides?: CalendarOverrides): Calendar {
  const pack = packs[id];
  if (!pack) throw new Error(`No shipped calendar named ${id}`);
  return layeredCalendar({
    id,
    revision: overrides ? `${SHIPPED_REVISION}+${overrides.revision}` : SHIPPED_REVISION,
    layers: [
      { layer: 'authority', rows: overrides?.authority ?? [] },
      { layer: 'organisation', rows: overrides?.organisation ?? [] },
      { layer: 'shipped', rows: pack.corrections },
    ],
    holidaysOf: pack.holidaysOf,
    yearStatus: { ...pack.years, ...overrides?.yearStatus },
  });
}
