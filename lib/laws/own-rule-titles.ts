import 'server-only';
import { read } from '#lib/context.ts';
import { type RuleTitles, ruleTitles } from '#lib/domain/regimes/rule-titles.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';

/** How the viewer's organisation calls the rules that it added to its laws. */
export function ownRuleTitles(viewer: Viewer): Promise<RuleTitles> {
  return read(viewer, async ({ tx }) => {
    const { regimes } = await legalDataFor(tx, viewer.organisationId);
    return Object.assign({}, ...regimes.map(ruleTitles));
  });
}
