import type { Calendar } from '../calendars/calendar.ts';
import { layeredCalendar } from '../calendars/layered-calendar.ts';
import type { IsoDay } from '../dates/civil-day.ts';
import type { Regime, RegimeVersion, Roll, Step } from '../regimes/regime-schema.ts';
import type { HopHistory } from './build-hops.ts';
import type { Today } from './inquiry-types.ts';
import type { MoveOf } from './move-schema.ts';
import type { Walk } from './walk.ts';

/** The ordinary reading of the law, or the latest one before we accuse anybody. */
export type Reading = 'expected' | 'safe';

/** What the clocks of one inquiry share. Walks are remembered: a deep tree asks for its root often. */
export type ClockContext = {
  regime: Regime;
  /** What else was recorded, in the order of the history. */
  events: readonly MoveOf<'event'>[];
  calendarOf(calendarId: string): Calendar;
  todayIn(timeZone: string): IsoDay;
  remember(key: string, make: () => Walk): Walk;
};

export function clockContext(
  regime: Regime,
  calendars: Readonly<Record<string, Calendar>>,
  today: Today,
  events: readonly MoveOf<'event'>[] = [],
): ClockContext {
  const walks = new Map<string, Walk>();
  const weekdaysOnly = layeredCalendar({ id: 'weekdays', revision: 'none', layers: [] });
  return {
    regime,
    events,
    // A body without a calendar still has weekends; the year is then never official.
    calendarOf: (id) => calendars[id] ?? calendars[regime.calendarId] ?? weekdaysOnly,
    todayIn: (timeZone) => (typeof today === 'string' ? today : today(timeZone)),
    remember(key, make) {
      const known = walks.get(key);
      if (known) return known;
      const made = make();
      walks.set(key, made);
      return made;
    },
  };
}

export function versionOn(regime: Regime, day: IsoDay): RegimeVersion | null {
  return (
    regime.versions.find(
      (version) =>
        !version.switchedOff &&
        (version.validFrom === null || version.validFrom <= day) &&
        (version.validTo === null || day <= version.validTo),
    ) ?? null
  );
}

export function rollOf(step: Pick<Step, 'roll' | 'safeRoll'>, hop: HopHistory, reading: Reading): Roll {
  return reading === 'safe' ? step.safeRoll : (hop.authority.roll ?? step.roll);
}
