import type { ReminderItem, TodayRest } from '#db/queries/today.ts';
import type { DueItem } from '#lib/deadlines/view.ts';

export type {
  IntakeItem,
  JudgingItem,
  ReminderItem,
  ReplyItem,
  TaskItem,
  UnownedItem,
} from '#db/queries/today.ts';
export type { DueItem };

/** Everything on Today, in the order in which it is shown. */
export type TodayView = Omit<TodayRest, 'reminders'> & {
  today: string;
  /** Obligations and tasks with an unread reminder. */
  reminded: ReadonlySet<string>;
  /** Unread reminders of things that are in none of the lists of due days. */
  otherReminders: ReminderItem[];
  /** Latest lapsed first, ours before theirs. */
  overdue: DueItem[];
  /** Due today and in the six days after, ours before theirs on the same day. */
  week: DueItem[];
  nextWeek: DueItem[];
  /** There is more of these than is shown. */
  more: { overdue: boolean; upcoming: boolean };
  /** Whether this is about the whole organisation or the viewer's own cases. */
  mine: boolean;
};

/** How many of each list Today shows before it points elsewhere. */
export const shown = 12;
