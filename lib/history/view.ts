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
  /** Null when the system did it itself, and when the person is of another organisation. */
  actor: string | null;
  /** Whether it was a person of another organisation. */
  outsider: boolean;
  action: string;
  changes: RowChange[];
};

export type HistoryPage = {
  entries: HistoryEntry[];
  /** What the ids inside the fields are called. */
  names: Record<string, string>;
  next: number | null;
};

/** How often one person looked at a case. */
export type LookView = {
  key: string;
  /** Null for a person of another organisation. */
  name: string | null;
  /** ISO instants. */
  first: string;
  last: string;
  times: number;
  /** What they did, as actions of the record. */
  actions: string[];
};
