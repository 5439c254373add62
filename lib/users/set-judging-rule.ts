import 'server-only';
import { setJudgingRule as store } from '#db/queries/judging-rule.ts';
import { writeAs } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { JudgingInput } from './schema.ts';

/**
 * How replies are judged in the administrator's organisation from now on; what waits already keeps its day. Asks for
 * a recent confirmation, because it can take the second pair of eyes away.
 */
export async function setJudgingRule(
  viewer: Viewer,
  rule: JudgingInput,
  requestId?: string,
): Promise<Result<null>> {
  return writeAs(
    viewer,
    { capability: 'users.administer', otherwise: 'not-found', confirmed: true },
    'organisation.judging',
    async ({ tx }) => {
      await store(tx, rule);
      return ok(null);
    },
    requestId,
  );
}
