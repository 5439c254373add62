import 'server-only';
import { insertRevision, type RevisionCause } from '#db/queries/laws/date-revisions.ts';
import type { Context } from '#lib/context.ts';

/** Has the worker work out anew every date that depends on what changed; it begins when the transaction is over. */
export function askRevision(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  cause: RevisionCause,
  causeId: string,
): Promise<string> {
  return insertRevision(tx, {
    organisationId: viewer.organisationId,
    askedBy: viewer.userId,
    cause,
    causeId,
  });
}
