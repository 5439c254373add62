import 'server-only';
import { setJudgingRule as store } from '#db/queries/judging-rule.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { JudgingInput } from './schema.ts';

/** How replies are judged in the administrator's organisation from now on; what waits already keeps its day. */
export async function setJudgingRule(viewer: Viewer, rule: JudgingInput): Promise<Result<null>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  return write(viewer, 'organisation.judging', async ({ tx }) => {
    await store(tx, rule);
    return ok(null);
  });
}
