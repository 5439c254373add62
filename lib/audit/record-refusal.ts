import 'server-only';
import { transaction } from '#db/client.ts';
import { recordRefused } from '#db/queries/audit/looks.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** What somebody asked for in vain, when it is known: a case by its reference or id, a record by its id. */
export type Asked =
  | { subject: 'case_file'; reference: string }
  | { subject: 'case_file' | 'case_assignment' | 'inquiry' | 'letter' | 'document'; id: string };

/**
 * Writes down that somebody was refused, or asked for what is not there for them, in a transaction of its own: that
 * of the verb is rolled back. It is the same entry, at the same cost, whether there is such a thing or not.
 */
export async function recordRefusal(viewer: Viewer, action: string, asked?: Asked): Promise<void> {
  await transaction(viewer, action, (tx) =>
    recordRefused(tx, {
      action,
      subject: asked?.subject ?? action.split('.')[0] ?? action,
      id: asked && 'id' in asked ? asked.id : null,
      reference: asked && 'reference' in asked ? asked.reference : null,
    }),
  );
}
