import 'server-only';
import { selectAccess } from '#db/queries/sharing.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { AccessView } from './view.ts';

/** Who can see a case besides those assigned to it; empty where the viewer may not know. */
export function getAccess(viewer: Viewer, caseId: string): Promise<AccessView> {
  return read(viewer, ({ tx }) => selectAccess(tx, caseId));
}
