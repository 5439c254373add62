import type { DateParts } from '#components/due/dates-table.tsx';
import type { ImpactWords } from '#components/due/impact-list.tsx';
import { authorityName } from '#lib/domain/authority-name.ts';
import type { ImpactView } from '#lib/legal/view.ts';
import { getLawVoice } from './law-voice.ts';

/** What another text of a law, or other days of a calendar, would move, in the reader's language. */
export async function impactWords(impact: ImpactView, of: 'law' | 'calendar'): Promise<ImpactWords> {
  const { t, day, rule, locale } = await getLawVoice();
  const { moved, looked, more, hidden } = impact;
  const dayOrNone = (date: string | null) => (date ? day(date) : t('moved.none'));
  const shift = ({ from, to }: { from: string | null; to: string | null }): DateParts =>
    from === to
      ? [dayOrNone(from), t('impact.stays')]
      : [dayOrNone(from), t('impact.becomes', { day: dayOrNone(to) })];
  return {
    looked: [
      t(`impact.looked.${of}`, { count: looked }),
      more && t('impact.more'),
      hidden !== null && t(`impact.hidden.${of}`, { count: hidden }),
    ]
      .filter(Boolean)
      .join(' '),
    nothing: t('impact.nothing'),
    dates: {
      caption: t('impact.caption'),
      headers: {
        inquiry: t('moved.inquiry'),
        subject: t('moved.subject'),
        what: t('moved.what'),
        days: [t('impact.expected'), t('impact.safe')],
      },
      rows: moved.map((term) => ({
        id: `${term.inquiryId}-${term.key}`,
        inquiryId: term.inquiryId,
        inquiry: `${term.caseReference}, ${t('moved.number', { number: term.number })}`,
        subject: term.subject,
        lang: term.lang,
        what: rule(term.regimeId, term.stepId),
        whose:
          term.owner === 'ours'
            ? t('impact.ours')
            : term.body
              ? authorityName(locale, term.body.nameEn, term.body.nameRu)
              : t('impact.theirs'),
        days: [shift(term.expected), shift(term.safe)],
      })),
    },
  };
}
