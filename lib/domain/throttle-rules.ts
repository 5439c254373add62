/** How tries are slowed on one counter: the wait doubles from one second once the free tries are used up. */
export type ThrottleRule = {
  /** Tries without any wait. */
  free: number;
  /** The longest wait, in seconds. */
  longest: number;
  /** After how many quiet seconds failures are forgotten. */
  forget: number;
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * - `own`: one account from one address, or from one browser that is known for it. Steep: it can only be one
 *   person, or one guesser.
 * - `account`: one account from anywhere that is not known for it. Gentle, because a stranger fills it: at most a
 *   minute for the person themselves on a new device, and still too slow for guessing.
 * - `address`: all accounts from one address. An office shares one, so it takes many failures.
 */
export const throttleRules = {
  own: { free: 5, longest: 15 * minute, forget: day },
  account: { free: 20, longest: minute, forget: hour },
  address: { free: 100, longest: minute, forget: hour },
} as const satisfies Record<string, ThrottleRule>;

/** What to tell somebody who has to wait: an error key. Seconds up to a minute, then minutes, rounded up. */
export function waitError(seconds: number): string {
  return seconds <= minute
    ? `sign-in.too-soon?seconds=${seconds}`
    : `sign-in.too-often?minutes=${Math.ceil(seconds / minute)}`;
}
