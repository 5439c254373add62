import { getT } from '#lib/i18n/get-t.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';
import { getVoice } from './voice.ts';

/** Says what a judgement is about: whose reply of which day, or which duty was met with silence. */
export async function subjectInWords(inquiry: InquiryView): Promise<(subject: string) => string> {
  const t = await getT('judgements');
  const { edtf, rule, locale } = await getVoice();
  const nameAt = (hopId: string) => {
    const hop = inquiry.state.hops.find(({ id }) => id === hopId);
    const body = hop && inquiry.bodies[hop.authorityId];
    return body ? nameOf(body, locale).text : '';
  };
  return (subject) => {
    const reply = inquiry.history.find(({ move }) => move.id === subject);
    const move = reply?.standing ?? reply?.move;
    if (move?.kind === 'replied') {
      const on = move.on ?? move.signedOn ?? move.receivedOn;
      const authority = nameAt(move.hopId);
      return on
        ? t('subject.reply', { authority, date: edtf(on) })
        : t('subject.reply-no-day', { authority });
    }
    const [hopId = '', stepId] = subject.split(':');
    if (!stepId) return t('subject.gone');
    return t('subject.silence', { authority: nameAt(hopId), duty: rule(inquiry.regimeId, stepId) });
  };
}
