import { expect } from 'vitest';
import { shippedCalendar, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import type { AuthorityFacts, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { InquiryEvent } from '#lib/domain/inquiry/move-schema.ts';
import { recomputeTrace } from '#lib/domain/inquiry/recompute-trace.ts';
import { derive, history, type MoveSketch, obligation } from '../inquiry/history.ts';

/** Days counted by hand on a wall calendar, never by the engine. */
export const calendars = Object.fromEntries(shippedCalendarIds.map((id) => [id, shippedCalendar(id)]));
export const body: AuthorityFacts = { timeZone: 'UTC', calendarId: 'weekdays' };

export const sent = (on: string): MoveSketch => ({
  kind: 'sent',
  hopId: 'h1',
  on,
  authorityId: 'body',
  channel: 'post',
});
export const event = (name: InquiryEvent, on: string, learnedOn: string | null = null): MoveSketch => ({
  kind: 'event',
  event: name,
  on,
  learnedOn,
});

/** An inquiry under a law, as it stands on 20 November 2026. */
export function run(regimeId: string, ...moves: MoveSketch[]): InquiryState {
  return derive(history(...moves), {
    regimeId,
    authorities: { body },
    calendars,
    today: '2026-11-20',
  });
}

/** Both readings of one thing owed, each worked out again from its trace. */
export function dueOf(state: InquiryState, key: string) {
  const found = obligation(state, key);
  expect(recomputeTrace(found.trace)).toBe(found.dueExpected);
  expect(recomputeTrace(found.traceSafe)).toBe(found.dueSafe);
  return { expected: found.dueExpected, safe: found.dueSafe };
}
