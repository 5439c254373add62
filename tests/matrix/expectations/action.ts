import type { Subject } from '../oracle.ts';
import type { CaseOnStage, World } from '../stage/world.ts';

export type Cell = { world: World; who: Subject; file: CaseOnStage };

type Rest<C> = {
  /** The page that the browser would be on. */
  at: (cell: C) => string;
  args: (cell: C) => unknown[] | Promise<unknown[]>;
  /** The table in which whoever may must find a row written. */
  changes?: string;
  /** What whoever may is told, when the action only tells. */
  tells?: (cell: C) => string;
  /** Puts back what whoever may has changed for others. */
  after?: (cell: C) => Promise<void>;
  /** Whoever may sees the case from then on, and the answer brings it along. */
  opens?: boolean;
  /** A sign-in made for this one call, for actions that end it. */
  anew?: boolean;
};

/** An action on one case: tried by everybody on every case. */
export type CaseAction = Rest<Cell> & { of: 'case'; may: (who: Subject, file: CaseOnStage) => boolean };

/** An action on what belongs to no case: tried by everybody. */
export type HouseAction = Rest<Omit<Cell, 'file'>> & { of: 'house'; may: (who: Subject) => boolean };

/** One that everybody may call, signed in or not: it may write into these tables only. */
export type OpenAction = Rest<Omit<Cell, 'file'>> & { of: 'anyone'; only: string[] };

export type ActionEntry = CaseAction | HouseAction | OpenAction;

/** The state that a form is in before it was sent. */
export const idle = { status: 'idle' };
