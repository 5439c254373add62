import type { IsoDay } from '../dates/civil-day.ts';
import type { DeriveInput } from '../inquiry/inquiry-types.ts';
import type { InquiryEvent } from '../inquiry/move-schema.ts';
import type { TraceStep } from '../inquiry/trace.ts';
import type { BodyKind, Regime, RemedyGround, Source } from './regime-schema.ts';
import type { GateVerdict } from './treaty-gate.ts';
import type { TreatyStatus } from './treaty-schema.ts';

/** The law a history is read under: of the inquiry itself, and procedures that may follow it. */
export type Law = Pick<DeriveInput, 'regime' | 'calendars'> & {
  /** Regimes with `filing`, shipped as `shippedProcedures`; an empty list offers none. */
  procedures: readonly Regime[];
  /** The organisation's own table, at first a copy of `shippedTreaties`. */
  treaties: readonly TreatyStatus[];
};

/** `state`: ISO 3166 of the State complained of; null where nobody entered it. */
export type RemedyHistory = Pick<DeriveInput, 'moves' | 'questions' | 'authorities'> & {
  state: string | null;
};

/** Why something cannot be done today; every code is a key of `regimes.closed`. */
export type ClosedReason =
  | { code: 'treaty-gate'; gate: GateVerdict }
  /** The last day on which it could have been done. */
  | { code: 'window-over'; on: IsoDay }
  | { code: 'window-not-open'; on: IsoDay }
  /** Nothing to complain of before this day: a silence that has not set in. */
  | { code: 'silence-not-yet'; on: IsoDay }
  /** Another remedy of the same law has to be used first. */
  | { code: 'after'; ruleId: string }
  /** None of these days is recorded, so no date can be given. */
  | { code: 'event-unknown'; events: InquiryEvent[] }
  | { code: 'no-rule-for-this-day' };

export type RemedyOffer = {
  /** Stable over recomputations; for `remedy` the key of the inquiry's own `RemedyState`. */
  key: string;
  /** A remedy of the inquiry's law; an act of ours in a procedure that runs; another procedure to open. */
  kind: 'remedy' | 'step' | 'procedure';
  /** Named by `regimes.<regimeId>.rules.<ruleId>`; a procedure without a window by `regimes.<regimeId>.name`. */
  regimeId: string;
  versionId: string | null;
  ruleId: string | null;
  /** How the organisation calls the rule, where it is one that it added. */
  ruleTitle: string | null;
  to: BodyKind;
  hopId: string | null;
  /** The reply or forwarding that gave rise to it; null for a silence and for a procedure. */
  moveId: string | null;
  grounds: RemedyGround[];
  /** `later`: not yet, the reason says when. `unknown`: it may be open, and the reason says what is missing. */
  state: 'open' | 'later' | 'unknown' | 'closed' | 'used';
  reason: ClosedReason | null;
  /** All treaty gates that were asked, with what decided them. */
  gates: GateVerdict[];
  opensOn: IsoDay | null;
  /** The ordinary reading of the last day; null when the law sets none or it is not known. */
  dueExpected: IsoDay | null;
  /** The earliest reading of the last day, which is kept. */
  dueSafe: IsoDay | null;
  /** Missing it loses the right. False where no limit is set. */
  hard: boolean;
  /** Days on which to be told again, counted back from `dueSafe`; those already past are left out. */
  preDeadlines: { days: number; on: IsoDay }[];
  estimated: boolean;
  provisional: boolean;
  unconfirmed: boolean;
  /** Why these dates: of `dueExpected` and of `dueSafe`. Empty without a date. */
  trace: TraceStep[];
  traceSafe: TraceStep[];
  source: Source;
  limitSource: Source | null;
  /** Keys of `regimes.notes`: what a lawyer has to know besides. */
  notes: string[];
  /** The same in the organisation's own words. */
  remarks: string[];
};
