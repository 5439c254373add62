import type { AssessmentRow, JudgedTask } from '#db/queries/inquiries/assessments.ts';
import type { DirectoryRow } from '#db/queries/inquiries/select-directory.ts';
import type { BodyRow, InquiryQuestion, InquiryRow } from '#db/queries/inquiries/select-inquiry.ts';
import type { LastMove } from '#db/queries/laws/date-revisions.ts';
import type { HoursAsked } from '#lib/domain/inquiry/hours-due.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { CorrectionMove, Move, PlainMove, SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import type { RuleTitles } from '#lib/domain/regimes/rule-titles.ts';
import type { heardKinds } from './schema.ts';

export type { AssessmentRow, DirectoryRow, JudgedTask, LastMove };
/** What was last heard from the other side, and the day it reached us by; null when nobody knows the day. */
export type LastHeard = { kind: (typeof heardKinds)[number]; on: string | null };

/** A public body as a list or a tree names it. */
export type BodyName = { nameEn: string; nameRu: string };

/** A body, who signed, and how often inquiries came to it so; `times` is the number that its record gives. */
export type RecordPart = {
  body: BodyName;
  signer: { name: string; nameLang: string } | null;
  times: number;
  inquiries: number;
};

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
  lastHeard: LastHeard | null;
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
  organisationId: string;
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
  questions: InquiryQuestion[];
  bodies: Record<string, BodyRow>;
  officials: Record<string, { name: string; nameLang: string; position: string }>;
  documents: Record<string, { title: string }>;
  contradicted: Record<string, { text: string; lang: string }>;
  joint: InquiryRow['joint'];
  /** The moves as they stand, in the order of the days they bear. */
  moves: PlainMove[];
  history: HistoryEntry[];
  state: InquiryState;
  lastHeard: LastHeard | null;
  /** How its law calls the rules that the organisation added. */
  ruleTitles: RuleTitles;
  /** By key of an obligation: how a change of law or calendar moved it last. */
  moved: Record<string, LastMove>;
  /** Dates of its law are being worked out anew just now. */
  revising: boolean;
  /** The day it is, by time zone of a body; and at the organisation. */
  todays: Record<string, string>;
  today: string;
};

/** An inquiry as it follows from its rows alone. */
export type DerivedInquiry = Omit<InquiryView, 'moved' | 'revising'>;

/** What the form for a move chooses from. */
export type MoveMaterial = {
  directory: DirectoryRow[];
  officials: { id: string; authorityId: string; name: string; nameLang: string; position: string }[];
  documents: { id: string; title: string }[];
  /** What is claimed on the case, which an answer may contradict. */
  claims: { id: string; text: string; lang: string }[];
  /** Other inquiries of the case that the same letter may answer, each with the body whose answer it would be. */
  others: {
    inquiryId: string;
    hopId: string;
    authorityId: string;
    number: number;
    subject: string;
    lang: string;
  }[];
  /** Channels that start no clock today. */
  deadChannels: SendingChannel[];
  /** Of which moves the law counts hours. */
  hours: HoursAsked;
};

/** What the form for a draft chooses from. */
export type DraftMaterial = {
  directory: DirectoryRow[];
  /** By body: the law to propose, and which body names it. */
  proposals: Record<string, RegimeProposal>;
  regimes: { id: string; dead: SendingChannel[] }[];
  openQuestions: { id: string; text: string; lang: string }[];
};

/** Why a law is proposed: the body's own first one or that of a body above it; null when nothing is known. */
export type RegimeProposal = { regimeId: string; from: 'own' | 'above'; bodyId: string } | null;

/** An inquiry with what was, or has to be, judged of it. */
export type JudgedInquiry = InquiryView & { judgements: AssessmentRow[] };
