import { takenOutside } from '#lib/domain/inquiry/judgement.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { lawNames } from '#lib/i18n/law-names.ts';
import type { AssessmentRow } from '#lib/inquiries/view.ts';
import { limitInWords } from './limit-in-words.ts';
import type { RemedyChoice } from './step-choice.tsx';
import { getVoice } from './voice.ts';

/** The procedures outside that are open today and no step of this inquiry yet, each with its last day in words. */
export async function procedureChoices(
  offers: readonly RemedyOffer[],
  judgements: readonly AssessmentRow[],
): Promise<RemedyChoice[]> {
  const nameOf = await lawNames();
  const { rule, t } = await getVoice();
  const limit = await limitInWords();
  const taken = takenOutside(judgements);
  return offers
    .filter(({ key, state }) => state === 'open' && !taken.has(key))
    .map(({ key, regimeId, ruleId, dueSafe, dueExpected, hard, unconfirmed }) => ({
      key,
      name: nameOf(regimeId),
      because: ruleId ? rule(regimeId, ruleId) : '',
      limit: limit(dueSafe, dueExpected),
      hard,
      doubt: unconfirmed ? t('marks.unconfirmed') : null,
    }));
}
