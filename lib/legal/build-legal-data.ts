import 'server-only';
import type { LegalRows } from '#db/queries/laws/legal-rows.ts';
import type { Calendar, CalendarRow } from '#lib/domain/calendars/calendar.ts';
import {
  calendarOfState,
  shippedCalendar,
  shippedCalendarIds,
} from '#lib/domain/calendars/shipped-calendar.ts';
import { applyLawEdit } from '#lib/domain/regimes/apply-law-edit.ts';
import { type LawValue, withValue } from '#lib/domain/regimes/law-path.ts';
import { type Regime, regimeSchema } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime, shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreatyTable } from '#lib/domain/regimes/treaties.ts';
import { type TreatyTable, treatyTableId, treatyTableSchema } from '#lib/domain/regimes/treaty-schema.ts';
import { ruleDigest } from './digest.ts';

/** The laws and calendars that the dates of an organisation are counted by. */
export type LegalData = {
  /** Those that are shipped in their order, then others that the organisation has. */
  regimes: readonly Regime[];
  /** @throws for a name that nobody knows, and for a text that this software cannot read: a broken row */
  regime(id: string): Regime;
  /** Which State is bound by what, as the organisation knows it. */
  treaties: TreatyTable;
  /** By id; a body with days of its own has a calendar of its own. */
  calendars: Readonly<Record<string, Calendar>>;
  /** The id of the calendar that a body keeps. */
  calendarOf(authorityId: string, state: string): string;
};

/** A text of a law as its row holds it. A text that this software cannot read must not count dates, and throws. */
export function readLaw(content: unknown): Regime {
  return regimeSchema.parse(content);
}

/** The law with the organisation's live confirmations on it; those of a rule that reads otherwise now are left out. */
export function withConfirmations(law: Regime, confirmations: LegalRows['confirmations']): Regime {
  const edits = confirmations
    .filter((one) => one.regimeId === law.id && ruleDigest(law, one.rule) === one.ruleDigest)
    .map(({ rule, by, on, note }) => ({ path: `${rule}/confirmed`, value: { by, on, note } }));
  if (edits.length === 0) return law;
  const confirmed = applyLawEdit(law, edits);
  if (!confirmed.ok) throw new Error(`the confirmations of ${law.id} cannot be applied`);
  return confirmed.law;
}

/** The table of treaties as its row holds it. */
export function readTreaties(content: unknown): TreatyTable {
  return treatyTableSchema.parse(content);
}

/** The same for the table of treaties. */
export function withTreatyConfirmations(
  table: TreatyTable,
  confirmations: LegalRows['confirmations'],
): TreatyTable {
  const holding = confirmations.filter(
    (one) => one.regimeId === table.id && ruleDigest(table, one.rule) === one.ruleDigest,
  );
  return readTreaties(
    holding.reduce<LawValue>(
      (value, { rule, by, on, note }) => withValue(value, `${rule}/confirmed`, { by, on, note }) ?? value,
      table as LawValue,
    ),
  );
}

function treatiesOf(rows: LegalRows): TreatyTable {
  const content = rows.laws.find(({ regimeId }) => regimeId === treatyTableId)?.content;
  if (!content) return withTreatyConfirmations(shippedTreatyTable, rows.confirmations);
  // A table that this software cannot read says of no State that it is bound, nor that it is not.
  const table = treatyTableSchema.safeParse(content).data ?? { id: treatyTableId, rows: [] };
  return withTreatyConfirmations(table, rows.confirmations);
}

function calendarRow(day: LegalRows['days'][number]): CalendarRow {
  const { date, kind, name, movedFrom, legalRef } = day;
  return {
    date,
    kind,
    ...(name ? { name } : {}),
    ...(movedFrom ? { movedFrom } : {}),
    ...(legalRef ? { legalRef } : {}),
  };
}

/** A shipped calendar under the organisation's own days, and under those of one body when it is named. */
export function calendarOver(
  id: string,
  rows: Pick<LegalRows, 'days' | 'years'>,
  revision: string,
  authorityId: string | null = null,
): Calendar {
  const own = rows.days.filter(({ calendarId }) => calendarId === id);
  const years = rows.years.filter(({ calendarId }) => calendarId === id);
  return shippedCalendar(id, {
    revision,
    authority: authorityId ? own.filter((day) => day.authorityId === authorityId).map(calendarRow) : [],
    organisation: own.filter((day) => day.authorityId === null).map(calendarRow),
    yearStatus: Object.fromEntries(years.map(({ year, status }) => [year, status])),
  });
}

/** The same laws and calendars with one law in the place of what is in effect by its name. */
export function withLaw(legal: LegalData, law: Regime): LegalData {
  return { ...legal, regime: (id) => (id === law.id ? law : legal.regime(id)) };
}

/** Makes what the engine counts by from the rows of an organisation. `revision` names their state. */
export function buildLegalData(rows: LegalRows, revision: string): LegalData {
  const laws = rows.laws.filter(({ regimeId }) => regimeId !== treatyTableId);
  const own = new Map(laws.map(({ regimeId, content }) => [regimeId, content]));
  const ids = [...new Set([...shippedRegimes.map(({ id }) => id), ...own.keys()])];
  const regimes = ids.flatMap((id) => {
    const content = own.get(id);
    // One text that this software cannot read stops the dates of that law, and of no other.
    const law = content ? regimeSchema.safeParse(content).data : findShippedRegime(id);
    return law ? [withConfirmations(law, rows.confirmations)] : [];
  });
  const byId = new Map(regimes.map((law) => [law.id, law]));
  const calendars: Record<string, Calendar> = {};
  for (const id of shippedCalendarIds) calendars[id] = calendarOver(id, rows, revision);
  const apart = new Set<string>();
  for (const { calendarId, authorityId } of rows.days) {
    if (!authorityId || !shippedCalendarIds.includes(calendarId)) continue;
    const id = `${calendarId}@${authorityId}`;
    if (!apart.has(id)) calendars[id] = calendarOver(calendarId, rows, revision, authorityId);
    apart.add(id);
  }
  return {
    regimes,
    treaties: treatiesOf(rows),
    calendars,
    regime(id) {
      const law = byId.get(id);
      if (!law) throw new Error(`no readable law named ${id}`);
      return law;
    },
    calendarOf(authorityId, state) {
      const id = calendarOfState(state);
      return apart.has(`${id}@${authorityId}`) ? `${id}@${authorityId}` : id;
    },
  };
}
