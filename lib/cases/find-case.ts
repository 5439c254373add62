import 'server-only';
import { cache } from 'react';
import { selectCase } from '#db/queries/cases/select-case.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { CaseHeader } from './view.ts';

/**
 * A case of the viewer's organisation by its reference, or null when there is none that they may see.
 * Asked once per request, however many parts of the page need it.
 */
export const findCase = cache(
  (viewer: Viewer, reference: string): Promise<CaseHeader | null> =>
    read(viewer, ({ tx }) => selectCase(tx, viewer.organisationId, reference)),
);
