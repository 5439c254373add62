import type { Calendar } from '../calendars/calendar.ts';
import type { IsoDay } from '../dates/civil-day.ts';
import type { Regime, RemedyGround, Roll } from '../regimes/regime-schema.ts';
import type { Move, Verdict } from './move-schema.ts';
import type { TraceStep } from './trace.ts';

export type AuthorityFacts = {
  timeZone: string;
  calendarId: string;
  /** This body's own reading of a last non-working day, over the regime's. */
  roll?: Roll | null;
  /** The inquiry complains of this body. */
  complainedOf?: boolean;
};

/** One day for everybody, or the day it is in a time zone (see `todayAt`). */
export type Today = IsoDay | ((timeZone: string) => IsoDay);

export type DeriveInput = {
  moves: readonly Move[];
  questions: readonly { id: string }[];
  authorities: Readonly<Record<string, AuthorityFacts>>;
  regime: Regime;
  calendars: Readonly<Record<string, Calendar>>;
  today: Today;
};

export type InquiryStatus =
  | 'draft'
  | 'approved'
  | 'awaiting-reply'
  | 'partly-replied'
  | 'replied'
  | 'withdrawn'
  | 'closed';

export type HopStatus =
  | 'sent'
  | 'delivered'
  | 'registered'
  | 'paused'
  | 'forwarded'
  | 'replied'
  | 'returned'
  | 'withdrawn'
  | 'closed';

export type HopFlag =
  | 'forwarded-to-body-complained-of'
  | 'forwarded-back'
  | 'extension-without-notice'
  | 'extension-notice-unknown'
  | 'extension-too-late'
  | 'extension-over-limit'
  | 'extension-not-provided'
  | 'pause-not-provided'
  | 'channel-starts-no-clock'
  | 'no-rule-for-this-day';

export type Hop = {
  id: string;
  parentId: string | null;
  authorityId: string;
  scope: 'whole' | 'part';
  /** Null: all questions of the inquiry. */
  questionIds: string[] | null;
  /** The move that opened it, and that move's day as EDTF (null: unknown). */
  openedByMoveId: string;
  openedOn: string | null;
  registeredNumber: string | null;
  registeredOn: string | null;
  status: HopStatus;
  lastHeardOn: IsoDay | null;
  flags: HopFlag[];
};

export type ObligationState = 'open' | 'met' | 'met-late' | 'discharged' | 'void';

export type Obligation = {
  /** Stable over recomputations: hop and step, or hop, remedy and what gave rise to it. */
  key: string;
  owner: 'theirs' | 'ours';
  authorityId: string | null;
  /** Null: our limit for filing, before anything was sent. */
  hopId: string | null;
  /** A step of the regime when theirs, a remedy when ours. */
  stepId: string;
  weight: 'main' | 'minor';
  /** Ours only: nothing is owed before this day (a silence that has not yet set in). */
  opensOn: IsoDay | null;
  /** The ordinary reading. */
  dueExpected: IsoDay;
  /** Theirs: the latest reading, overdue only after it. Ours: the earliest reading, to be kept. */
  dueSafe: IsoDay;
  estimated: boolean;
  provisional: boolean;
  /** A rule in the chain was not read in the text of the act. */
  unconfirmed: boolean;
  paused: boolean;
  timeZone: string;
  /** The instant a term of hours ends, where the moment it began is known; else the due days alone count. */
  dueAt?: string;
  state: ObligationState;
  metOn: IsoDay | null;
  metByMoveId: string | null;
  /** Null while open. Unknown when the day it was met is not known well enough. */
  timeliness: 'in-time' | 'late' | 'unknown' | null;
  trace: TraceStep[];
  traceSafe: TraceStep[];
};

export type QuestionState = {
  questionId: string;
  verdict: Verdict | null;
  moveId: string | null;
  hopId: string | null;
};

export type RemedyState = {
  key: string;
  remedyId: string;
  /** The version of the law that gives it. */
  versionId: string;
  hopId: string;
  grounds: RemedyGround[];
  /** The reply or forwarding that gave rise to it; null for silence. */
  moveId: string | null;
  availableFrom: IsoDay | null;
  limitExpected: IsoDay | null;
  limitSafe: IsoDay | null;
  /** Key of our obligation, when the law sets a limit. */
  obligationKey: string | null;
  usedByMoveId: string | null;
  /** The remedy that has to be used first. */
  after: string | null;
  unconfirmed: boolean;
};

export type InquiryState = {
  status: InquiryStatus;
  hops: Hop[];
  obligations: Obligation[];
  questions: QuestionState[];
  remedies: RemedyState[];
  /** The earliest safe day among open main obligations that are already alive. */
  nextDue: IsoDay | null;
  lastHeardOn: IsoDay | null;
};
