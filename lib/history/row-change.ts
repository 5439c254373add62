import 'server-only';
import type { selectHistory } from '#db/queries/history.ts';
import { procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import { moveFields } from './move-fields.ts';
import type { FieldChange, RowChange } from './view.ts';

export type HistoryRow = Awaited<ReturnType<typeof selectHistory>>[number];

/** What only says where a row belongs and who wrote it when; the entry itself says that already. */
const bookkeeping = new Set([
  'id',
  'case_id',
  'organisation_id',
  'inquiry_id',
  'event_id',
  'person_id',
  'version',
  'created_at',
  'created_by',
  'uploaded_by',
  'opened_by',
  'entered_by',
  'entered_at',
  'recorded_by',
  'assigned_by',
  'assigned_at',
  'granted_by',
  'granted_at',
  'revoked_by',
  'started_at',
  'date_min',
  'date_max',
  'done_by',
  'updated_at',
  'storage_key',
  'encryption',
  'recipient',
  'wrapped_identity',
  'wrapped_by',
  'next_due',
  'last_heard_on',
  'last_heard_kind',
  'logged_by',
  'letter_id',
  'assessment_id',
  'submitted_by',
  'written_by',
  'sent_move_id',
  'remedy_key',
]);
/** Rows that say something about a person or an event of their own choice, not by belonging to it. */
const pointing = new Set(['claim', 'consent']);

/** The fields of a row that differ, without bookkeeping and without what was empty and stays so. */
export function fieldChanges(row: Pick<HistoryRow, 'subject' | 'before' | 'after'>): FieldChange[] {
  const before = contents(row.subject, row.before);
  const after = contents(row.subject, row.after);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    fields
      // What was judged is a reply's id or a duty's key; the judgement's own page tells it in words.
      .filter((field) => !(row.subject === 'assessment' && field === 'subject'))
      .filter(
        (field) =>
          !bookkeeping.has(field) || (pointing.has(row.subject) && /^(event|person)_id$/.test(field)),
      )
      .map((field) => ({ field, before: given(before[field]), after: given(after[field]) }))
      .filter(({ before: old, after: now }) => old !== null || now !== null)
  );
}

export function rowChange(row: HistoryRow, names: Record<string, string>): RowChange {
  const { id, subject, operation } = row;
  // A row that only joins a person to an event has no name of its own: the person's tells it.
  const named = row.subjectId ?? row.after?.person_id ?? row.before?.person_id;
  const name = typeof named === 'string' ? (names[named] ?? null) : null;
  return { id, subject, operation, name, fields: fieldChanges(row) };
}

/** Every id in a row that may have a name. */
export function idsIn(row: HistoryRow): string[] {
  const values = [
    row.subjectId,
    ...Object.values(contents(row.subject, row.before)),
    ...Object.values(contents(row.subject, row.after)),
  ];
  return values.flat().filter((value): value is string => typeof value === 'string' && uuid.test(value));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A row as the record tells it. */
function contents(subject: string, row: Record<string, unknown> | null): Record<string, unknown> {
  if (!row) return {};
  if (subject === 'move') return { kind: row.kind, ...moveFields(row.data) };
  // A remedy's key says nothing to people; the court or body outside that a step leads to does.
  const outside = subject === 'task' && typeof row.remedy_key === 'string' && procedureOf(row.remedy_key);
  return outside ? { ...row, procedure: outside } : row;
}

function given(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return value;
}
