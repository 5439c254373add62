import 'server-only';
import type { EventInput } from './schema.ts';
import type { EventView } from './view.ts';

type Values = Record<string, unknown>;

/** A stored event as its form's fields hold it. */
export function eventValues(event: EventView): Values {
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

/** What was typed, as the form's fields would hold it once stored; a new source is no part of the event. */
export function inputValues({ newSource: _, ...input }: EventInput): Values {
  return { ...input, people: Object.fromEntries(input.people.map((id) => [id, 'on'])) };
}
