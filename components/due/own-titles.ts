import { cache } from 'react';
import { currentViewer } from '#lib/auth/current-viewer.ts';
import type { RuleTitles } from '#lib/domain/regimes/rule-titles.ts';
import { ownRuleTitles } from '#lib/laws/own-rule-titles.ts';

/** How the reader's organisation calls its own rules; asked once per request. */
export const ownTitles = cache(async (): Promise<RuleTitles> => {
  const viewer = await currentViewer();
  return viewer ? ownRuleTitles(viewer) : {};
});
