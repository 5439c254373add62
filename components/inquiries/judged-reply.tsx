import Link from 'next/link';
import type { PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import type { Statement } from '#lib/judgements/view.ts';
import { MoveFacts } from './move-facts.tsx';
import { VerdictSign } from './question-list.tsx';
import { StatementList } from './statement-list.tsx';
import { getVoice } from './voice.ts';

type JudgedReplyProps = {
  inquiry: InquiryView;
  /** The reply as it stands, or null where a silence is judged. */
  reply: Extract<PlainMove, { kind: 'replied' }> | null;
  /** The last day that passed in silence. */
  silentSince: string | null;
  statements: readonly Statement[];
};

/** What is to be judged: the letter, its answers to each question, and what it states beside what is known. */
export async function JudgedReply({ inquiry, reply, silentSince, statements }: JudgedReplyProps) {
  const t = await getT('judgements');
  const { day } = await getVoice();
  return (
    <div className="grid content-start gap-6">
      <section aria-labelledby="reply" className="grid gap-2">
        <h2 id="reply" className="text-lg">
          {t(reply ? 'page.reply' : 'page.silence')}
        </h2>
        {reply && <MoveFacts move={{ ...reply, states: [] }} inquiry={inquiry} />}
        {silentSince && <p>{t('page.silence-what', { date: day(silentSince) })}</p>}
        {reply && (
          <p className="text-sm">
            <Link className="link" href={`/inquiries/${inquiry.id}/correct/${reply.id}`}>
              {t('page.correct')}
            </Link>
          </p>
        )}
      </section>
      <section aria-labelledby="asked" className="grid gap-2">
        <h2 id="asked" className="text-lg">
          {t('page.questions')}
        </h2>
        <ol className="grid divide-y divide-line rounded-lg border border-line bg-surface">
          {inquiry.questions.map((question, index) => {
            const answer = reply?.answers.find(({ questionId }) => questionId === question.id);
            return (
              <li key={question.id} className="grid gap-1 px-4 py-3">
                <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                  <p className="flex min-w-0 flex-1 basis-56 gap-2">
                    <span className="text-muted tabular-nums">{index + 1}.</span>
                    <span lang={inquiry.lang}>{question.text}</span>
                  </p>
                  <VerdictSign verdict={answer?.verdict ?? null} />
                </div>
                {answer?.note && <p className="ms-6 text-sm">{answer.note}</p>}
              </li>
            );
          })}
        </ol>
      </section>
      {reply && (
        <section aria-labelledby="states" className="grid gap-2">
          <h2 id="states" className="text-lg">
            {t('page.states')}
          </h2>
          {statements.length === 0 ? (
            <p className="text-muted">{t('page.states-none')}</p>
          ) : (
            <StatementList statements={statements} reference={inquiry.caseReference} bare />
          )}
        </section>
      )}
    </div>
  );
}
