import 'server-only';
import { lockDraft, updateDraft } from '#db/queries/intake/drafts.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { judgeSave, withMark } from './draft-content.ts';
import type { DraftMark } from './schema.ts';
import { openDraft, sealDraft } from './seal-draft.ts';

type Saved = { version: number; savedAt: string };

/** Far more than anybody types in an intake, and still small enough for the form's own button to send. */
const maxLength = 400_000;

/**
 * Keeps what was typed, exactly as typed, readable or not. A save from an older state than the stored one is
 * refused with `conflict` and changes nothing; an opened or discarded draft is `not-found`, one that is
 * longer than can be kept `too-long`.
 */
export async function saveDraft(
  viewer: Viewer,
  draftId: string,
  answers: Record<string, unknown>,
  mark: DraftMark,
): Promise<Result<Saved>> {
  const content = withMark(answers, mark);
  if (JSON.stringify(content).length > maxLength) return fail('too-long');
  return write(viewer, 'intake.save', async ({ tx }) => {
    const stored = await lockDraft(tx, draftId);
    if (!stored || stored.openedCaseId || stored.discardedAt) return fail('not-found');
    const verdict = judgeSave({ version: stored.version, content: openDraft(stored) }, mark);
    if (verdict === 'stale') return fail('conflict');
    const kept = verdict === 'old' ? stored : await updateDraft(tx, draftId, sealDraft(draftId, content));
    return ok({ version: kept.version, savedAt: kept.updatedAt.toISOString() });
  });
}
