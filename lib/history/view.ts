/** One field of a row, before and after; null where there was nothing. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** One row that was written or read. `subject` is its table, `name` what it is called now. */
export type RowChange = {
  id: number;
  subject: string;
  operation: 'insert' | 'update' | 'delete' | 'read' | 'refuse' | 'event';
  name: string | null;
  fields: FieldChange[];
};

/** What one person did at one moment: everything that one action changed. */
export type HistoryEntry = {
  id: number;
  /** ISO instant. */
  at: string;
  /** Null when the system did it itself. */
  actor: string | null;
  action: string;
  changes: RowChange[];
};

export type HistoryPage = {
  entries: HistoryEntry[];
  /** What the ids inside the fields are called. */
  names: Record<string, string>;
  next: number | null;
};
