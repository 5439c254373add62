import 'server-only';
import { selectRevisions } from '#db/queries/laws/date-revisions.ts';
import { selectLawTexts } from '#db/queries/laws/law-texts.ts';
import { read } from '#lib/context.ts';
import { diffLaw } from '#lib/domain/regimes/diff-law.ts';
import { listSources } from '#lib/domain/regimes/list-sources.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { withConfirmations, withLaw } from '#lib/legal/build-legal-data.ts';
import { ruleDigest } from '#lib/legal/digest.ts';
import { impactOn } from '#lib/legal/impact.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { currentLaw, unanswered } from './current-law.ts';
import type { LawView } from './view.ts';

/** A law as it is in effect in the viewer's organisation; null for one that nobody knows. */
export function getLaw(viewer: Viewer, regimeId: string): Promise<LawView | null> {
  return read(viewer, async (context) => {
    const { tx } = context;
    const current = await currentLaw(context, regimeId);
    if (!current) return null;
    const { law, rows, basedOn } = current;
    const texts = await selectLawTexts(tx, viewer.organisationId, regimeId);
    const shipped = unanswered(regimeId, basedOn, law);
    const legal = shipped && (await legalDataFor(tx, viewer.organisationId));
    const live = rows.confirmations.filter((one) => one.regimeId === regimeId);
    const holding = live.filter((one) => ruleDigest(law, one.rule) === one.ruleDigest);
    const revisions = await selectRevisions(tx, viewer.organisationId, 20);
    return {
      law: withConfirmations(law, rows.confirmations),
      text: texts.find(({ state }) => state === 'in-effect') ?? null,
      texts: texts.filter(({ state }) => state === 'in-effect'),
      hasDraft: texts.some(({ state }) => state === 'draft'),
      digests: Object.fromEntries(listSources(law).map(({ path }) => [path, ruleDigest(law, path) ?? ''])),
      confirmations: Object.fromEntries(holding.map(({ rule, id }) => [rule, id])),
      update: shipped &&
        legal && {
          digest: shipped.digest,
          differences: diffLaw(law, shipped.law),
          impact: await impactOn(context, { regimeIds: [regimeId] }, legal, withLaw(legal, shipped.law)),
        },
      revisions: revisions.filter(({ cause, causeId }) => cause !== 'calendar' && causeId === regimeId),
    };
  });
}
