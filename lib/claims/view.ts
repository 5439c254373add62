import type { PartyRole } from '#lib/domain/person-terms.ts';
import type { ClaimStatus, Relation } from './schema.ts';

/** Who says it; several together when a person speaks for an authority. */
export type Speaker = {
  authority: string | null;
  person: { name: string | null; role: PartyRole; lang: string } | null;
  byName: string;
};

/** Another claim, and how this one stands to it. */
export type ClaimRelation = { relation: Relation; id: string; text: string; lang: string };

export type ClaimView = {
  id: string;
  version: number;
  text: string;
  lang: string;
  by: Speaker;
  authorityId: string | null;
  personId: string | null;
  statedEdtf: string | null;
  eventId: string | null;
  source: { id: string; title: string } | null;
  status: ClaimStatus;
  relations: ClaimRelation[];
};

export type QuestionView = {
  id: string;
  version: number;
  text: string;
  lang: string;
  answer: { id: string; text: string; lang: string } | null;
};

export type ClaimBoard = { claims: ClaimView[]; questions: QuestionView[] };
