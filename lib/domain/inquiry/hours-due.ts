import type { IsoDay } from '../dates/civil-day.ts';
import type { Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import { exactDay } from './move-days.ts';
import type { TraceStep } from './trace.ts';

/** The moment a term of hours ends: as an instant, and as day and time of day at the body. */
export type MomentDue = { at: string; step: Extract<TraceStep, { code: 'moment' }> };

/** Hours from a time of day at the body, over changes of its clocks: they are hours that pass. */
export function hoursFrom(day: IsoDay, time: string, hours: number, timeZone: string): MomentDue {
  const end = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).add({ hours });
  return {
    at: end.toInstant().toString(),
    step: {
      code: 'moment',
      time,
      hours,
      on: end.toPlainDate().toString(),
      until: end.toPlainTime().toString().slice(0, 5),
    },
  };
}

/** When a term of hours ends, where the moment of receipt is known; null leaves it to whole days. */
export function hoursDue(hop: HopHistory, step: Step): MomentDue | null {
  if (step.unit !== 'hours' || (step.trigger !== 'received' && step.trigger !== 'delivered')) return null;
  const delivered = movesOf(hop, 'delivered')[0];
  const day = delivered ? exactDay(delivered) : null;
  if (!delivered?.time || day === null) return null;
  return hoursFrom(day, delivered.time, step.length, hop.authority.timeZone);
}
