import 'server-only';
import { selectTaskHolders } from '#db/queries/case-choices.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** The people who may hold a task of a case, by name. */
export function listHolders(viewer: Viewer, caseId: string): Promise<{ id: string; name: string }[]> {
  return read(viewer, ({ tx }) => selectTaskHolders(tx, caseId));
}
