import 'server-only';
import type { Tx } from '#db/client.ts';
import { selectColleagues } from '#db/queries/case-choices.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** A task is held by a colleague who works on cases, or by nobody. */
export async function checkAssignee(tx: Tx, assigneeId: string | null): Promise<Result<null>> {
  if (assigneeId === null) return ok(null);
  const colleagues = await selectColleagues(tx);
  return colleagues.some(({ id }) => id === assigneeId) ? ok(null) : fail('choice.invalid', 'assigneeId');
}
