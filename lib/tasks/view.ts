/** A task as pages show it. */
export type TaskView = {
  id: string;
  version: number;
  title: string;
  note: string;
  /** ISO day, in the organisation's calendar. */
  dueOn: string | null;
  assignee: { id: string; name: string } | null;
  /** ISO instant; null while it is still to be done. */
  doneAt: string | null;
  doneBy: string | null;
  /** The letter that waits for approval, where the task is that. */
  letterId: string | null;
  /** Who did it; another checks it. */
  doneById: string | null;
  checkedAt: string | null;
  checkedBy: string | null;
  kind: 'task' | 'assessment' | 'step' | 'approval';
  /** Done by one and checked by another. */
  hard: boolean;
  inquiryId: string | null;
  assessmentId: string | null;
  remedyKey: string | null;
  regimeId: string | null;
};
