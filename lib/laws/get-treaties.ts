import 'server-only';
import { selectLawTexts } from '#db/queries/laws/law-texts.ts';
import { read } from '#lib/context.ts';
import { diffLaw } from '#lib/domain/regimes/diff-law.ts';
import { listSources } from '#lib/domain/regimes/list-sources.ts';
import { treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { withTreatyConfirmations } from '#lib/legal/build-legal-data.ts';
import { ruleDigest } from '#lib/legal/digest.ts';
import { currentTreaties, unanswered } from './current-law.ts';
import type { TreatiesView } from './view.ts';

/** Which State is bound by what, as the viewer's organisation knows it; null when they have none. */
export function getTreaties(viewer: Viewer): Promise<TreatiesView | null> {
  return read(viewer, async (context) => {
    const current = await currentTreaties(context);
    if (!current) return null;
    const { law, rows, number, basedOn } = current;
    const texts = await selectLawTexts(context.tx, viewer.organisationId, treatyTableId);
    const shipped = unanswered(treatyTableId, basedOn, law);
    const holding = rows.confirmations.filter(
      (one) => one.regimeId === treatyTableId && ruleDigest(law, one.rule) === one.ruleDigest,
    );
    return {
      rows: withTreatyConfirmations(law, rows.confirmations).rows,
      edition: number,
      texts: texts.filter(({ state }) => state === 'in-effect'),
      digests: Object.fromEntries(listSources(law).map(({ path }) => [path, ruleDigest(law, path) ?? ''])),
      confirmations: Object.fromEntries(holding.map(({ rule, id }) => [rule, id])),
      update: shipped && { digest: shipped.digest, differences: diffLaw(law, shipped.law) },
    };
  });
}
