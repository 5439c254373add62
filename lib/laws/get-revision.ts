import 'server-only';
import {
  selectMovedDates,
  selectRevision,
  selectRevisions,
  selectRunningRevisions,
} from '#db/queries/laws/date-revisions.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { MovedRow, RevisionRow, RunningRevision } from './view.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Moved dates on one page. */
const mostMoved = 500;

/** A revision of dates with what it moved in cases that the viewer sees; null when there is no such revision. */
export function getRevision(
  viewer: Viewer,
  id: string,
): Promise<{ revision: RevisionRow; moved: MovedRow[] } | null> {
  if (!uuid.test(id)) return Promise.resolve(null);
  return read(viewer, async ({ tx }) => {
    const revision = await selectRevision(tx, id);
    return revision && { revision, moved: await selectMovedDates(tx, id, mostMoved) };
  });
}

/** The latest revisions of the viewer's organisation. */
export function listRevisions(viewer: Viewer): Promise<RevisionRow[]> {
  return read(viewer, ({ tx }) => selectRevisions(tx, viewer.organisationId, 50));
}

/** What is being worked out anew just now in an organisation whose cases the viewer may see. */
export function runningRevisions(viewer: Viewer, organisationId: string): Promise<RunningRevision[]> {
  return read(viewer, ({ tx }) => selectRunningRevisions(tx, organisationId));
}
