import type { BodyRow } from '#db/queries/inquiries/select-inquiry.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { CorrectionMove, Move, PlainMove } from '#lib/domain/inquiry/move-schema.ts';

/** A public body as a list or a tree names it. */
export type BodyName = { nameEn: string; nameRu: string };

/** A row of the lists of inquiries. */
export type InquirySummary = {
  id: string;
  number: number;
  caseReference: string;
  subject: string;
  lang: string;
  status: InquiryState['status'];
  authority: BodyName;
  next: NextDate | null;
  lastHeard: { kind: string; on: string | null } | null;
};

export type NextDate = {
  dueOn: string;
  /** The day it is for whoever owes it. */
  today: string;
  overdue: boolean;
  owner: 'theirs' | 'ours';
  regimeId: string;
  step: string;
  debtor: BodyName | null;
  estimated: boolean;
  provisional: boolean;
  unconfirmed: boolean;
};

/** One entry of the history, as it was entered, with what became of it. */
export type HistoryEntry = {
  move: Move;
  enteredByName: string;
  /** The standing correction that hides it. */
  correctedBy: CorrectionMove | null;
  /** What stands in its place: null when it was taken back. */
  standing: PlainMove | null;
};

export type InquiryView = {
  id: string;
  caseId: string;
  caseReference: string;
  caseInvented: boolean;
  number: number;
  subject: string;
  body: string;
  lang: string;
  channel: string;
  regimeId: string;
  authorityId: string;
  complainedOf: string[];
  version: number;
  questions: { id: string; text: string; openQuestionId: string | null }[];
  bodies: Record<string, BodyRow>;
  officials: Record<string, { name: string; nameLang: string; position: string }>;
  documents: Record<string, { title: string }>;
  /** The moves as they stand, in the order of the days they bear. */
  moves: PlainMove[];
  history: HistoryEntry[];
  state: InquiryState;
  /** The day it is, by time zone of a body; and at the organisation. */
  todays: Record<string, string>;
  today: string;
};
