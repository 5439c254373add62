import 'server-only';
import type { Tx } from '#db/client.ts';
import { selectTaskHolders } from '#db/queries/case-choices.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** A task is held by somebody who may hold one of this case, or by nobody. */
export async function checkAssignee(
  tx: Tx,
  caseId: string,
  assigneeId: string | null,
): Promise<Result<null>> {
  if (assigneeId === null) return ok(null);
  const holders = await selectTaskHolders(tx, caseId);
  return holders.some(({ id }) => id === assigneeId) ? ok(null) : fail('choice.invalid', 'assigneeId');
}
