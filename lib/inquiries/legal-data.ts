import 'server-only';
import type { Calendar } from '#lib/domain/calendars/calendar.ts';
import {
  calendarOfState,
  shippedCalendar,
  shippedCalendarIds,
} from '#lib/domain/calendars/shipped-calendar.ts';
import type { AuthorityFacts } from '#lib/domain/inquiry/inquiry-types.ts';
import type { SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import { type Regime, type RegimeVersion, type Roll, rolls } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime, shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';

const built = new Map<string, Calendar>();

/** The shipped calendars by id. Kept between requests, because they remember what they looked up. */
export function legalCalendars(): Readonly<Record<string, Calendar>> {
  for (const id of shippedCalendarIds) if (!built.has(id)) built.set(id, shippedCalendar(id));
  return Object.fromEntries(built);
}

/** The procedural laws one may write under. */
export function legalRegimes(): readonly Regime[] {
  return shippedRegimes;
}

/** A regime that an inquiry names. One that is not shipped is a broken row and throws. */
export function legalRegime(id: string): Regime {
  const regime = findShippedRegime(id);
  if (!regime) throw new Error(`no regime named ${id}`);
  return regime;
}

/** The version of a regime that is in force on a day; the last one when none is. */
export function versionInForce(regime: Regime, day: string): RegimeVersion | undefined {
  const inForce = regime.versions.find(
    ({ validFrom, validTo, switchedOff }) =>
      !switchedOff && (validFrom ?? '') <= day && day <= (validTo ?? '9999'),
  );
  return inForce ?? regime.versions.findLast(({ switchedOff }) => !switchedOff);
}

/** The channels that start no clock under a regime on a day. */
export function deadChannels(regime: Regime, day: string): SendingChannel[] {
  const rules = versionInForce(regime, day)?.channels ?? [];
  return rules.filter((rule) => !rule.startsClock).map((rule) => rule.channel);
}

/** What the engine has to know of a body, from its row in the directory. */
export function authorityFacts(
  row: { id: string; state: string; timeZone: string; roll: string | null },
  complainedOf: readonly string[],
): AuthorityFacts {
  return {
    timeZone: row.timeZone,
    calendarId: calendarOfState(row.state),
    roll: rolls.find((one): one is Roll => one === row.roll) ?? null,
    complainedOf: complainedOf.includes(row.id),
  };
}
