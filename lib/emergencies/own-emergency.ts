import 'server-only';
import { selectOwnEmergency } from '#db/queries/emergencies.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Until when the viewer may read a case because of an emergency; null where that is not the reason. */
export function ownEmergency(viewer: Viewer, caseId: string): Promise<string | null> {
  return read(viewer, ({ tx }) => selectOwnEmergency(tx, caseId));
}
