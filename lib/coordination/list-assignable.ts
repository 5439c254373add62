import 'server-only';
import { selectAssignable } from '#db/queries/coordination.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { Colleague } from './view.ts';

/** Whom a case can be given to; nobody when the viewer may not assign. */
export async function listAssignable(viewer: Viewer): Promise<Colleague[]> {
  if (!may(viewer, 'case.assign')) return [];
  return read(viewer, ({ tx }) => selectAssignable(tx, viewer.organisationId));
}
