import type { IsoDay } from '../dates/civil-day.ts';
import type { Gate } from './regime-schema.ts';
import type { TreatyStatus } from './treaty-schema.ts';

/** First and last day on which something can have happened; null where that end is not known. */
export type DaySpan = { min: IsoDay | null; max: IsoDay | null };

/** Why a gate is shut, or not known to be open. */
export type GateReason =
  | 'never-bound'
  | 'not-yet-bound'
  | 'no-longer-bound'
  | 'status-unknown'
  | 'day-unknown';

export type GateVerdict = {
  gate: Gate;
  state: string | null;
  /** `unknown`: nobody entered the State's status, or the day is not known well enough. */
  verdict: 'open' | 'shut' | 'unknown';
  reason: GateReason | null;
  /** The row that decided; its source is to be shown. */
  status: TreatyStatus | null;
};

/** Whether a day surely lies within (`in`), surely outside, or may lie in the time a State was bound. */
function lies(day: DaySpan, { from, lastDay }: TreatyStatus): 'in' | 'before' | 'after' | 'perhaps' {
  if (from !== null && day.max !== null && day.max < from) return 'before';
  if (lastDay !== null && day.min !== null && day.min > lastDay) return 'after';
  const notBefore = from === null || (day.min !== null && day.min >= from);
  const notAfter = lastDay === null || (day.max !== null && day.max <= lastDay);
  return notBefore && notAfter ? 'in' : 'perhaps';
}

/**
 * Whether a treaty bound a State on the day a gate asks about: of the facts, or of filing. Several rows of one
 * State (bound, left, joined anew) are read together: one that is open opens.
 */
export function treatyGate(
  gate: Gate,
  treaties: readonly TreatyStatus[],
  state: string | null,
  day: DaySpan,
): GateVerdict {
  const rows = treaties.filter((row) => row.treaty === gate.treaty && row.state === state);
  const judged = rows.map((status): GateVerdict => {
    const found = (verdict: GateVerdict['verdict'], reason: GateReason | null) => ({
      gate,
      state,
      verdict,
      reason,
      status,
    });
    if (!status.bound) return found('shut', 'never-bound');
    const where = lies(day, status);
    if (where === 'in') return found('open', null);
    if (where === 'perhaps') return found('unknown', 'day-unknown');
    return found('shut', where === 'before' ? 'not-yet-bound' : 'no-longer-bound');
  });
  return (
    judged.find(({ verdict }) => verdict === 'open') ??
    judged.find(({ verdict }) => verdict === 'unknown') ??
    judged.at(-1) ?? { gate, state, verdict: 'unknown', reason: 'status-unknown', status: null }
  );
}
