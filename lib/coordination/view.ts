import type { Assignment, Colleague, UnownedCase } from '#db/queries/coordination.ts';

import type { HolderOfWork, OpenWork } from '#db/queries/open-work.ts';

export type { Assignment, Colleague, OpenWork, UnownedCase };

export type CoordinationView = {
  today: string;
  unowned: UnownedCase[];
  /** The case after which the next page begins. */
  next: string | null;
  colleagues: Colleague[];
  /** The person whose cases are shown, when one was asked for and exists. */
  person: { colleague: Colleague; assignments: Assignment[]; more: boolean } | null;
};

export type HandOverView = {
  today: string;
  person: HolderOfWork;
  /** Whether it is the viewer's own work. */
  self: boolean;
  work: OpenWork[];
  /** Whether there is more than the page lists. */
  more: boolean;
  /** Intakes that the person has begun; nobody but they can read them. */
  drafts: number;
  /** Who can take it. */
  people: Colleague[];
};
