import { openRemediesOf } from '#lib/domain/inquiry/judgement.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { AssessmentRow, JudgedInquiry } from '#lib/inquiries/view.ts';
import { limitInWords } from './limit-in-words.ts';
import type { RemedyChoice } from './step-choice.tsx';
import { getVoice } from './voice.ts';

/** The remedies that what is judged has opened and that are no step yet, each with its limit in words. */
export async function remedyChoices(inquiry: JudgedInquiry, row: AssessmentRow): Promise<RemedyChoice[]> {
  const t = await getT('judgements');
  const { list, rule, say, t: tInquiries } = await getVoice();
  const limit = await limitInWords();
  const steps = new Set(row.tasks.map(({ remedyKey }) => remedyKey));
  return openRemediesOf(row.subject, inquiry.state, inquiry.today)
    .filter(({ key }) => !steps.has(key))
    .map(({ key, remedyId, grounds, limitSafe, limitExpected, unconfirmed }) => ({
      key,
      name: rule(inquiry.regimeId, remedyId),
      because: t('page.because', {
        grounds: list(grounds.map((ground) => say.regimes(`grounds.${ground}`))),
      }),
      limit: limit(limitSafe, limitExpected),
      hard: limitSafe !== null,
      doubt: unconfirmed ? tInquiries('marks.unconfirmed') : null,
    }));
}
