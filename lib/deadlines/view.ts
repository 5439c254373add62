import type { DueItem } from '#db/queries/deadlines.ts';

export type { DueItem };

/** Where a page of the list ends; the next one begins after it. */
export type DueCursor = { dueOn: string; id: string };

export type DeadlineList = {
  items: DueItem[];
  next: DueCursor | null;
  /** The organisation's day. */
  today: string;
  /** States that can be filtered by. */
  states: string[];
};

/** Late is what is still open after its last day, where it is owed. The last day itself is not late. */
export function isLate(item: Pick<DueItem, 'dueOn' | 'today'>): boolean {
  return item.today > item.dueOn;
}
