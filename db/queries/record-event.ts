import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** What happened that changed no row: somebody looked, was refused, signed in. */
export type RecordedEvent = {
  /** The verb, as in `document.download`. */
  action: string;
  operation: 'read' | 'refuse' | 'event';
  /** The table and row that it was about. */
  subject: string;
  subjectId?: string | null;
  /** Named in the record only when the viewer sees it. */
  caseId?: string | null;
  /** Never content of a case. */
  details?: Record<string, unknown>;
};

/** Writes an event into the record, in the transaction at hand and under its viewer. */
export async function recordEvent(tx: Tx, event: RecordedEvent): Promise<void> {
  const { action, operation, subject, subjectId = null, caseId = null, details } = event;
  await tx.execute(
    sql`select access.record_event(${action}, ${subject}, ${subjectId}::uuid, ${operation}, ${caseId}::uuid,
      ${details ? JSON.stringify(details) : null}::jsonb)`,
  );
}
