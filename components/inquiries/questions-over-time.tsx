import { CircleCheck, CircleHelp } from 'lucide-react';
import Link from 'next/link';
import { getT } from '#lib/i18n/get-t.ts';
import type { QuestionOverTime } from '#lib/judgements/view.ts';
import { nameOf } from './body-name.tsx';
import { VerdictSign } from './question-list.tsx';
import { Sign } from './sign.tsx';
import { getVoice } from './voice.ts';

/** Each question with every time it was asked and what every reply made of it; what is open stands first. */
export async function QuestionsOverTime({ questions }: { questions: readonly QuestionOverTime[] }) {
  const t = await getT('judgements');
  const { edtf, locale } = await getVoice();
  return (
    <ol className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {questions.map((question) => (
        <li key={question.id} className="grid gap-2 px-4 py-3" data-print="whole">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <p lang={question.lang} className="min-w-0 flex-1 basis-56 font-semibold">
              {question.text}
            </p>
            <Sign
              icon={question.answered ? CircleCheck : CircleHelp}
              tone={question.answered ? 'good' : 'ink'}
            >
              {t(question.answered ? 'side.answered' : 'side.open')}
            </Sign>
          </div>
          <ul className="grid gap-2 border-line border-s-2 ps-4 text-sm">
            {question.askings.map((asking) => (
              <li key={asking.inquiry.id} className="grid gap-1">
                <p className="flex flex-wrap gap-x-2">
                  <Link className="link" href={`/inquiries/${asking.inquiry.id}`}>
                    {t('side.asked', {
                      number: asking.inquiry.number,
                      authority: nameOf(asking.authority, locale).text,
                    })}
                  </Link>
                  <span className="text-muted">
                    {!asking.sent && t('side.not-sent')}
                    {asking.sent &&
                      (asking.sentOn
                        ? t('side.asked-on', { date: edtf(asking.sentOn) })
                        : t('side.day-unknown'))}
                  </span>
                </p>
                {asking.sent && asking.answers.length === 0 && (
                  <p className="text-muted">{t('side.no-answer')}</p>
                )}
                {asking.answers.map((answer) => (
                  <div
                    key={`${answer.on}-${answer.verdict}-${answer.note}`}
                    className="flex flex-wrap items-center gap-x-2 gap-y-1"
                  >
                    <VerdictSign verdict={answer.verdict} />
                    <span className="text-muted">
                      {t('side.answer', {
                        body: nameOf(answer.body, locale).text,
                        date: answer.on ? edtf(answer.on) : t('side.day-unknown'),
                      })}
                    </span>
                    {answer.note && <span className="basis-full">{answer.note}</span>}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
