import { shippedCalendar } from '#lib/domain/calendars/shipped-calendar.ts';
import { deriveInquiry } from '#lib/domain/inquiry/derive-inquiry.ts';
import type { AuthorityFacts, DeriveInput, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { type Move, type MoveInput, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';

export const calendars = { ru: shippedCalendar('ru'), gb: shippedCalendar('gb') };

export function regime(id: string): Regime {
  const found = findShippedRegime(id);
  if (!found) throw new Error(`no regime ${id}`);
  return found;
}

export const authorities: Record<string, AuthorityFacts> = {
  president: { timeZone: 'Europe/Moscow', calendarId: 'ru' },
  ministry: { timeZone: 'Europe/Moscow', calendarId: 'ru' },
  vologda: { timeZone: 'Europe/Moscow', calendarId: 'ru', roll: 'previous-working-day' },
  police: { timeZone: 'Europe/Moscow', calendarId: 'ru', complainedOf: true },
  council: { timeZone: 'Europe/London', calendarId: 'gb' },
};

// One omission per member, so that each kind keeps its own fields.
type Loose<T> = T extends unknown
  ? Omit<T, 'id' | 'enteredAt' | 'enteredBy' | 'on'> & { id?: string; on?: string | null; enteredAt?: string }
  : never;
export type MoveSketch = Loose<MoveInput>;

/** Fills in what a test does not care about and checks the result against the schema. */
export function history(...sketches: readonly MoveSketch[]): Move[] {
  return sketches.map((sketch, index) =>
    moveSchema.parse({
      id: `m${index + 1}`,
      on: null,
      enteredAt: `2026-11-20T10:${String(index).padStart(2, '0')}:00Z`,
      enteredBy: 'u1',
      ...sketch,
    }),
  );
}

export function derive(
  moves: readonly Move[],
  options: Partial<DeriveInput> & { regimeId?: string } = {},
): InquiryState {
  const { regimeId = 'ru-59fz', ...rest } = options;
  return deriveInquiry({
    moves,
    questions: [{ id: 'Q1' }, { id: 'Q2' }],
    authorities,
    regime: regime(regimeId),
    calendars,
    today: '2026-11-20',
    ...rest,
  });
}

export function obligation(state: InquiryState, key: string) {
  const found = state.obligations.find((each) => each.key === key);
  if (!found)
    throw new Error(`no obligation ${key} among ${state.obligations.map((each) => each.key).join(', ')}`);
  return found;
}
