import 'server-only';
import { selectLawTexts } from '#db/queries/laws/law-texts.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { AnyLaw } from '#lib/domain/regimes/treaty-schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { shippedDigest } from '#lib/legal/digest.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { unanswered } from './current-law.ts';

/** How many laws an update has changed that nobody has decided on; nothing for those who do not decide. */
export function countLawQuestions(viewer: Viewer): Promise<number> {
  if (!may(viewer, 'law.edit')) return Promise.resolve(0);
  return read(viewer, async ({ tx }) => {
    const texts = await selectLawTexts(tx, viewer.organisationId);
    const current = texts.filter(
      (text, index) =>
        text.state === 'in-effect' &&
        texts.findIndex((one) => one.regimeId === text.regimeId && one.state === 'in-effect') === index,
    );
    const changed = current.filter((text) => text.shippedDigest !== shippedDigest(text.regimeId));
    if (changed.length === 0) return 0;
    const legal = await legalDataFor(tx, viewer.organisationId);
    // A text that this software cannot read asks nothing here, and must not take Today with it.
    const readable = new Map<string, AnyLaw>([legal.treaties, ...legal.regimes].map((law) => [law.id, law]));
    return changed.filter(({ regimeId, shippedDigest: basedOn }) => {
      const law = readable.get(regimeId);
      return law && unanswered(regimeId, basedOn, law) !== null;
    }).length;
  });
}
