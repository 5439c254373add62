import { openRemediesOf } from '#lib/domain/inquiry/judgement.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { AssessmentRow, JudgedInquiry } from '#lib/inquiries/view.ts';
import type { RemedyChoice } from './judgement-form.tsx';
import { getVoice } from './voice.ts';

/** The remedies that what is judged has opened and that are no step yet, each with its limit in words. */
export async function remedyChoices(inquiry: JudgedInquiry, row: AssessmentRow): Promise<RemedyChoice[]> {
  const t = await getT('judgements');
  const { day, list, rule, say } = await getVoice();
  const steps = new Set(row.tasks.map(({ remedyKey }) => remedyKey));
  return openRemediesOf(row.subject, inquiry.state, inquiry.today)
    .filter(({ key }) => !steps.has(key))
    .map(({ key, remedyId, grounds, limitSafe, limitExpected }) => ({
      key,
      name: rule(inquiry.regimeId, remedyId),
      because: t('page.because', {
        grounds: list(grounds.map((ground) => say.regimes(`grounds.${ground}`))),
      }),
      limit: limitInWords(limitSafe, limitExpected, (key, values) => t(`page.${key}`, values), day),
    }));
}

function limitInWords(
  safe: string | null,
  expected: string | null,
  say: (key: 'limit' | 'limit-readings', values: { date: string; safe: string; expected: string }) => string,
  day: (day: string) => string,
): string | null {
  if (!safe) return null;
  const other = expected ?? safe;
  const values = { date: day(safe), safe: day(safe), expected: day(other) };
  return say(other === safe ? 'limit' : 'limit-readings', values);
}
