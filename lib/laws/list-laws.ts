import 'server-only';
import { selectLawTexts } from '#db/queries/laws/law-texts.ts';
import { read } from '#lib/context.ts';
import { listSources } from '#lib/domain/regimes/list-sources.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { unanswered } from './current-law.ts';
import type { LawSummary } from './view.ts';

/** Every law that the viewer's organisation may write under, with how sure we are of its rules. */
export function listLaws(viewer: Viewer): Promise<LawSummary[]> {
  return read(viewer, async ({ tx }) => {
    const { regimes } = await legalDataFor(tx, viewer.organisationId);
    const texts = await selectLawTexts(tx, viewer.organisationId);
    return regimes.map((law) => {
      const own = texts.filter(({ regimeId }) => regimeId === law.id);
      const current = own.find(({ state }) => state === 'in-effect');
      const sources = listSources(law);
      return {
        id: law.id,
        country: law.country,
        rules: sources.length,
        confirmed: sources.filter(({ confirmed }) => confirmed).length,
        own: current?.origin === 'own',
        draft: own.some(({ state }) => state === 'draft'),
        asks: unanswered(law.id, current?.shippedDigest ?? null, law) !== null,
      };
    });
  });
}
