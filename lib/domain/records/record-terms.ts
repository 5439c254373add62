/** Words of an authority's record, shared by its pages, the list of inquiries and the addresses of both. */

/**
 * Where an appeal stands at a body, for its record. Each time an inquiry reaches a body it stands at exactly one of
 * these, so that they add up to what was received.
 */
export const standings = [
  'on-time',
  'late',
  /** The term is over and no reply came, though something was heard: a number, an extension. */
  'overdue',
  /** The term is over and nothing was heard at all. */
  'silent',
  'running',
  /** It replied on a day that is not known well enough. */
  'undated',
  /** It passed the whole on, and the law relieves it of the reply. */
  'forwarded',
  /** Sent back, taken back by us in time, or no term of the law runs. */
  'other',
] as const;
export type Standing = (typeof standings)[number];

/** What else is counted; these overlap with each other and with the standings. */
export const traits = [
  'direct',
  'passed-to-it',
  'passed-on',
  'judged',
  'evasive',
  'extended',
  'extended-with-notice',
  'extended-without-notice',
  'dated',
] as const;
export type Trait = (typeof traits)[number];

/** The first day of each range of days to a reply; the last range has no end. */
export const dayRanges = [0, 16, 31, 46, 61, 91, 181] as const;

/** The last day of a range; null for the last one. */
export function rangeEnd(index: number): number | null {
  const next = dayRanges[index + 1];
  return next === undefined ? null : next - 1;
}

/** Into which range so many days fall; an appeal cannot be answered before it is received. */
export function rangeOf(days: number): number {
  return dayRanges.findLastIndex((from) => from <= Math.max(days, 0));
}

/** Below this number of appeals a share is said as "2 of 3": a percentage would claim more than is known. */
export const fewestForShare = 10;
