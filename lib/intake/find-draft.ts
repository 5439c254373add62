import 'server-only';
import { z } from 'zod';
import { selectDraft } from '#db/queries/intake/drafts.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { answersOf } from './draft-content.ts';
import { openDraft } from './seal-draft.ts';
import type { DraftView } from './view.ts';

/**
 * One of the viewer's own drafts; null when it is not theirs, not there, or discarded. One that has become a case
 * has no content any more: the case tells, to those who see it.
 */
export async function findDraft(viewer: Viewer, id: string): Promise<DraftView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await read(viewer, ({ tx }) => selectDraft(tx, id));
  if (!row || row.discardedAt) return null;
  const { version, updatedAt, reference, openedCaseId } = row;
  if (openedCaseId && !reference) return null;
  const content = openedCaseId ? {} : openDraft(row);
  return { id, version, content: answersOf(content), savedAt: updatedAt.toISOString(), reference };
}
