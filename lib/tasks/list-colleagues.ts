import 'server-only';
import { selectColleagues } from '#db/queries/case-choices.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** The people of the viewer's organisation who may hold a task, by name. */
export function listColleagues(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return read(viewer, ({ tx }) => selectColleagues(tx));
}
