import 'server-only';
import type { EventView } from './view.ts';

/** An event as its form's fields hold it. */
export function eventValues(event: EventView): Record<string, unknown> {
  return {
    date: event.dateEdtf ?? '',
    kind: event.kind,
    text: event.text,
    lang: event.lang,
    place: event.place,
    people: Object.fromEntries(event.people.map(({ id }) => [id, 'on'])),
    authorityId: event.authority?.id ?? '',
    sourceId: event.source?.id ?? '',
    sourceNote: event.sourceNote,
    reliability: event.reliability ?? '',
    credibility: event.credibility ?? '',
  };
}
