import 'server-only';
import { checkTask as check, selectTask } from '#db/queries/tasks.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';

/**
 * The second act on a step that nothing heals once it is missed: somebody else than who did it looked, and it is
 * done. Saying it twice changes nothing. Fails with `task.not-done`, or `task.own-check` for who did it.
 */
export async function checkTask(viewer: Viewer, caseId: string, id: string): Promise<Result<null>> {
  return writeOnCase(viewer, { caseId, needs: 'inquiry.write' }, 'task.check', async ({ tx }) => {
    const stored = await selectTask(tx, caseId, id);
    if (!stored?.hard) return fail('not-found');
    if (!stored.doneAt) return fail('task.not-done');
    if (stored.doneById === viewer.userId) return fail('task.own-check');
    await check(tx, caseId, id, viewer.userId);
    return ok(null);
  });
}
