import 'server-only';
import type { AssessmentRow } from '#db/queries/inquiries/assessments.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Why somebody may not judge: not a lawyer, or they logged the reply and four eyes are wanted; null: they may. */
export function whyNotJudge(
  viewer: Viewer,
  { fourEyes, loggedBy }: Pick<AssessmentRow, 'fourEyes' | 'loggedBy'>,
): 'not-a-lawyer' | 'four-eyes' | null {
  if (!may(viewer, 'reply.judge')) return 'not-a-lawyer';
  return fourEyes && loggedBy === viewer.userId ? 'four-eyes' : null;
}
