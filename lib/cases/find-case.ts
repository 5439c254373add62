import 'server-only';
import { cache } from 'react';
import { selectCase } from '#db/queries/cases/select-case.ts';
import { read } from '#lib/context.ts';
import { type CaseCapability, mayOnCase } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { CaseHeader } from './view.ts';

/**
 * A case by its reference, the organisation's own or one shared with the viewer; null when they may see none such.
 * Asked once per request, however many parts of the page need it.
 */
export const findCase = cache(
  (viewer: Viewer, reference: string): Promise<CaseHeader | null> =>
    read(viewer, ({ tx }) => selectCase(tx, reference)),
);

/** The same for a page that is for one act: null also where the viewer may not do that. */
export async function findCaseFor(
  viewer: Viewer,
  reference: string,
  needs: CaseCapability,
): Promise<CaseHeader | null> {
  const found = await findCase(viewer, reference);
  return found && mayOnCase(found.standing, needs) ? found : null;
}
