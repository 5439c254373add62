import type { HoursAsked } from '#lib/domain/inquiry/hours-due.ts';
import type { EntryKind } from '#lib/inquiries/schema.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { getVoice } from './voice.ts';

/** By whose clock the hour of a move is told, for the moves from which the law counts hours. */
export async function hoursInWords(
  inquiry: InquiryView,
  { kinds, events }: HoursAsked,
  hopIds: readonly string[],
): Promise<Partial<Record<EntryKind, string>>> {
  const { locale, moves, list } = await getVoice();
  const hops = inquiry.state.hops.filter(({ id, parentId }) =>
    hopIds.length > 0 ? hopIds.includes(id) : parentId === null,
  );
  const zones = hops.flatMap(({ authorityId }) => inquiry.bodies[authorityId]?.timeZone ?? []);
  const named = [...new Set(zones.map((zone) => zoneName(zone, locale)))];
  const hint = moves('field.hour-hint', { zones: list(named) });
  const told = list(events.map((event) => moves(`event.${event}`)));
  return Object.fromEntries(
    kinds.map((kind) => [kind, kind === 'event' ? moves('field.hour-event', { event: told, hint }) : hint]),
  );
}

/** A time zone as people of the reader's language call it: "Ukraine Time". */
function zoneName(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
