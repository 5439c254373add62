import type { Assignment, Colleague, UnownedCase } from '#db/queries/coordination.ts';

export type { Assignment, Colleague, UnownedCase };

export type CoordinationView = {
  today: string;
  unowned: UnownedCase[];
  /** The case after which the next page begins. */
  next: string | null;
  colleagues: Colleague[];
  /** The person whose cases are shown, when one was asked for and exists. */
  person: { colleague: Colleague; assignments: Assignment[]; more: boolean } | null;
};
