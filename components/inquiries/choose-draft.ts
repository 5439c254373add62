import { languageOptions } from '#lib/domain/language-options.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { DraftMaterial } from '#lib/inquiries/view.ts';
import type { AskedBefore } from '#lib/judgements/view.ts';
import { nameOf } from './body-name.tsx';
import { bodyOptions } from './body-options.ts';
import type { DraftChoices } from './draft-form.tsx';
import { getVoice } from './voice.ts';

/** The choices of the form for a draft in the reader's language, each proposal with its reason. */
export async function chooseDraft(
  material: DraftMaterial,
  askedBefore: readonly AskedBefore[],
): Promise<DraftChoices> {
  const { locale, t, law } = await getVoice();
  const tJudged = await getT('judgements');
  const names = new Map(material.directory.map((body) => [body.id, nameOf(body, locale).text]));
  return {
    bodies: bodyOptions(material.directory, locale),
    languages: languageOptions(locale, (await getT('common'))('language-unknown')),
    regimes: material.regimes.map(({ id, dead }) => ({ value: id, label: law(id), dead })),
    proposals: Object.fromEntries(
      Object.entries(material.proposals).map(([id, proposal]) => [
        id,
        proposal && {
          regimeId: proposal.regimeId,
          why: t(`form.proposed-${proposal.from}`, {
            regime: law(proposal.regimeId),
            body: names.get(proposal.bodyId) ?? '',
          }),
        },
      ]),
    ),
    openQuestions: material.openQuestions,
    askedBefore: askedBefore.map(({ id, text, lang, number, authority, verdict }) => ({
      id,
      text,
      lang,
      why: [
        tJudged('asked.where', { number }),
        nameOf(authority, locale).text,
        verdict ? t(`question.verdict.${verdict}`) : tJudged('asked.silent'),
      ].join(' · '),
    })),
  };
}
