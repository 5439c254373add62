import 'server-only';
import type { Tx } from '#db/client.ts';
import { areOfCase, isKnownAuthority } from '#db/queries/case-choices.ts';
import type { NewClaim } from '#db/queries/claims.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { ClaimInput } from './schema.ts';

/** The row of a claim from its form; refuses what is not this case's. */
export async function claimRow(tx: Tx, caseId: string, input: ClaimInput): Promise<Result<NewClaim>> {
  const { stated, ...rest } = input;
  const parts = [
    ['person', 'personId', input.personId],
    ['event', 'eventId', input.eventId],
    ['source', 'sourceId', input.sourceId],
  ] as const;
  for (const [table, field, id] of parts) {
    if (id && !(await areOfCase(tx, table, caseId, [id]))) return fail('choice.invalid', field);
  }
  if (input.authorityId && !(await isKnownAuthority(tx, caseId, input.authorityId))) {
    return fail('choice.invalid', 'authorityId');
  }
  return ok({ caseId, ...rest, statedEdtf: stated });
}
