import type { PartyRole } from '#lib/domain/person-terms.ts';

/** An event as pages show it. */
export type EventView = {
  id: string;
  version: number;
  dateEdtf: string | null;
  kind: string;
  text: string;
  lang: string;
  place: string;
  authority: { id: string; name: string } | null;
  source: { id: string; title: string } | null;
  sourceNote: string;
  reliability: string | null;
  credibility: string | null;
  people: { id: string; role: PartyRole; name: string | null; lang: string }[];
};

export type EventPage = { events: EventView[]; next: string | null };

/** What the form of an event lets one choose from. */
export type EventChoices = {
  people: { id: string; role: PartyRole; name: string | null; lang: string }[];
  authorities: { id: string; name: string }[];
  sources: { id: string; title: string }[];
};
