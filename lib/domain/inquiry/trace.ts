import type { DayExplanation, YearStatus } from '../calendars/calendar.ts';
import type { IsoDay } from '../dates/civil-day.ts';
import type { Roll, Source, StartDay, Unit } from '../regimes/regime-schema.ts';
import type { InquiryEvent, MoveKind, SendingChannel } from './move-schema.ts';

/**
 * One step of the explanation of a date. Steps with a `to` move the day; `recomputeTrace` walks them
 * without looking at `to`. A `skipped` step belongs to the moving step before it.
 */
export type TraceStep =
  | { code: 'rule'; regimeId: string; versionId: string; ruleId: string; source: Source }
  | {
      code: 'start';
      moveId: string;
      moveKind: MoveKind;
      /** Which event, when the move is one. */
      event?: InquiryEvent;
      /** Which day of the move was taken. */
      fact: 'happened' | 'received' | 'signed' | 'learned' | 'entered' | 'sent';
      edtf: string;
      taken: 'day' | 'earliest' | 'latest';
      to: IsoDay;
    }
  | { code: 'estimate'; fact: 'received' | 'registered' | 'forwarded' }
  | { code: 'not-after'; fact: 'received' | 'forwarded'; moveId: string; limit: IsoDay; to: IsoDay }
  | { code: 'usual-days'; channel: SendingChannel | 'forwarded'; days: number; to: IsoDay }
  | { code: 'missed'; ruleId: string; to: IsoDay }
  /** A term of hours whose beginning is known to the minute: its own day stands for that of the term before it. */
  | { code: 'moment'; time: string; hours: number; on: IsoDay; until: string }
  /** A term of hours whose beginning is known to the day only. */
  | { code: 'whole-days'; hours: number }
  | { code: 'day-before'; ruleId: string; to: IsoDay }
  | { code: 'restart'; moveId: string; day: IsoDay; to: IsoDay }
  | { code: 'term'; ruleId: string; length: number; unit: Unit; startDay: StartDay; to: IsoDay }
  | {
      code: 'extension';
      moveId: string;
      length: number | null;
      unit: Unit;
      until: IsoDay | null;
      /** The last day the law allows, when it cut the extension. */
      cappedAt: IsoDay | null;
      assumed: boolean;
      source: Source;
      to: IsoDay;
    }
  | {
      code: 'extension-void';
      moveId: string;
      reason: 'no-notice' | 'too-late' | 'not-provided' | 'length-unknown';
    }
  | { code: 'pause'; moveId: string; from: IsoDay; until: IsoDay | null; days: number; to: IsoDay }
  | { code: 'roll'; direction: Exclude<Roll, 'none'>; to: IsoDay }
  | {
      code: 'skipped';
      on: IsoDay;
      reason: 'paused' | DayExplanation['reason'];
      name?: string;
      legalRef?: string;
    }
  | { code: 'worked'; on: IsoDay; legalRef?: string }
  | { code: 'provisional'; year: number; status: YearStatus }
  | { code: 'unconfirmed'; source: Source }
  | { code: 'confirmed'; source: Source };

export type TraceCode = TraceStep['code'];
