import type { IsoDay } from '../dates/civil-day.ts';
import type { RegimeVersion } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import type { Pause } from './count-term.ts';
import { someDay } from './move-days.ts';

export type PauseState = {
  pauses: Pause[];
  /** The clock stands today. */
  paused: boolean;
  /** The clock began anew when we clarified. */
  restart: { moveId: string; day: IsoDay } | null;
  /** The body stopped its clock although the law gives it no right to. */
  notProvided: boolean;
};

/**
 * When the body's clock stood. An unknown day of a pause is read in the body's favour. A pause that
 * still runs is counted up to today, so the due day moves on with it.
 */
export function hopPauses(hop: HopHistory, version: RegimeVersion, today: IsoDay): PauseState {
  const zone = hop.authority.timeZone;
  const state: PauseState = { pauses: [], paused: false, restart: null, notProvided: false };
  let open: { moveId: string; from: IsoDay; restarts: boolean } | null = null;
  for (const move of hop.moves) {
    if (move.kind === 'paused' && version.pause === 'none') state.notProvided = true;
    const stops =
      (move.kind === 'paused' && version.pause === 'allowed') ||
      (move.kind === 'clarification-asked' && version.clarification !== 'none');
    if (stops) {
      const restarts = move.kind === 'clarification-asked' && version.clarification === 'restart';
      open ??= { moveId: move.id, from: someDay(move, 'earliest', zone), restarts };
    }
    if (move.kind !== 'resumed' || !open) continue;
    const until = someDay(move, 'latest', zone);
    if (open.restarts) state.restart = { moveId: move.id, day: until };
    else if (until > open.from) state.pauses.push({ moveId: open.moveId, from: open.from, until });
    open = null;
  }
  if (open && movesOf(hop, 'replied').length === 0) {
    state.paused = true;
    if (today > open.from) state.pauses.push({ moveId: open.moveId, from: open.from, until: today });
  }
  return state;
}
