import 'server-only';
import { cache } from 'react';
import { recordLook } from '#db/queries/audit/looks.ts';
import { selectCase } from '#db/queries/cases/select-case.ts';
import { recordRefusal } from '#lib/audit/record-refusal.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { CaseHeader } from './view.ts';

/**
 * A case of the viewer's organisation by its reference, or null when there is none that they may see.
 * Asked once per request, however many parts of the page need it. That it was opened, or asked for in vain, is on the
 * record.
 */
export const findCase = cache(async (viewer: Viewer, reference: string): Promise<CaseHeader | null> => {
  const found = await read(viewer, async ({ tx }) => {
    const one = await selectCase(tx, viewer.organisationId, reference);
    if (one && isWatched(viewer, one)) await recordLook(tx, one.id);
    return one;
  });
  if (!found) await recordRefusal(viewer, 'case.look', { subject: 'case_file', reference });
  return found;
});

/** Who looks at an open case of their own house is not written down; the database decides the rest. */
function isWatched(viewer: Viewer, found: { sensitivity: string; organisationId: string }): boolean {
  return found.sensitivity !== 'open' || found.organisationId !== viewer.organisationId;
}
