import 'server-only';
import { type JudgingRule, selectJudgingRule } from '#db/queries/judging-rule.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Whether four eyes are wanted, and within how many days a reply is to be judged, in the viewer's organisation. */
export function judgingRule(viewer: Viewer): Promise<JudgingRule> {
  return read(viewer, ({ tx }) => selectJudgingRule(tx, viewer.organisationId));
}
