import 'server-only';
import type { LetterState } from '#lib/domain/letters/letter-terms.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Whether somebody may approve a letter or return it, or why not. Nobody approves what they wrote. */
export function mayApprove(
  viewer: Viewer,
  letter: { state: LetterState },
  latest: { writtenBy: string } | undefined,
): 'yes' | 'not-lawyer' | 'own-text' | 'not-submitted' {
  if (letter.state !== 'submitted') return 'not-submitted';
  if (!may(viewer, 'letter.approve')) return 'not-lawyer';
  return latest?.writtenBy === viewer.userId ? 'own-text' : 'yes';
}
