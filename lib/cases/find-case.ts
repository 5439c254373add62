import 'server-only';
import { cache } from 'react';
import { recordLook } from '#db/queries/audit/looks.ts';
import { selectCase } from '#db/queries/cases/select-case.ts';
import { recordRefusal } from '#lib/audit/record-refusal.ts';
import { read } from '#lib/context.ts';
import { type CaseCapability, mayOnCase } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { CaseHeader } from './view.ts';

/**
 * A case by its reference, the organisation's own or one shared with the viewer; null when they may see none such.
 * Asked once per request, however many parts of the page need it. That it was opened, or asked for in vain, is on the
 * record.
 */
export const findCase = cache(async (viewer: Viewer, reference: string): Promise<CaseHeader | null> => {
  const found = await read(viewer, async ({ tx }) => {
    const one = await selectCase(tx, reference);
    if (one && isWatched(one)) await recordLook(tx, one.id);
    return one;
  });
  if (!found) await recordRefusal(viewer, 'case.look', { subject: 'case_file', reference });
  return found;
});

/** Who looks at an open case of their own house is not written down; the database decides the rest. */
function isWatched({ standing }: CaseHeader): boolean {
  return standing.sensitivity !== 'open' || !standing.own;
}

/** The same for a page that is for one act: null also where the viewer may not do that. */
export async function findCaseFor(
  viewer: Viewer,
  reference: string,
  needs: CaseCapability,
): Promise<CaseHeader | null> {
  const found = await findCase(viewer, reference);
  return found && mayOnCase(found.standing, needs) ? found : null;
}
