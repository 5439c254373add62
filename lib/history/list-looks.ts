import 'server-only';
import { selectLooks } from '#db/queries/history.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { LookView } from './view.ts';

/** People listed at most; a case that more looked at tells the latest. */
const most = 200;

/** Who looked at a case, downloaded from it or looked up how to reach somebody: first, last, how often, what. */
export function listLooks(viewer: Viewer, caseId: string): Promise<LookView[]> {
  return read(viewer, async ({ tx }) =>
    (await selectLooks(tx, caseId, most)).map(({ actorId, name, first, last, times, actions }) => ({
      key: actorId ?? '',
      name,
      first: first.toISOString(),
      last: last.toISOString(),
      times,
      actions,
    })),
  );
}
