import { CircleCheck, CircleHelp } from 'lucide-react';
import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import type { QuestionView } from '#lib/claims/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

type QuestionListProps = {
  questions: readonly QuestionView[];
  home: string;
  editable: boolean;
  /** Where an inquiry begins with one of them; its id is added. None for those who write no letters. */
  ask?: string;
};

/** What nobody knows yet, and which claim answers it where one does. */
export async function QuestionList({ questions, home, editable, ask }: QuestionListProps) {
  const t = await getT('claims');
  const tJudged = await getT('judgements');
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {questions.map((question) => {
          const Icon = question.answer ? CircleCheck : CircleHelp;
          return (
            <li key={question.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
              <Icon aria-hidden="true" className="mt-1 size-5 shrink-0 text-muted" />
              <div className="grid min-w-0 flex-[1_1_12rem] gap-0.5">
                <p lang={question.lang}>{question.text}</p>
                <p className="text-muted text-sm">
                  {question.answer ? (
                    <>
                      {t('answered')}:{' '}
                      <a href={`#claim-${question.answer.id}`} lang={question.answer.lang} className="link">
                        {question.answer.text}
                      </a>
                    </>
                  ) : (
                    t('not-answered')
                  )}
                </p>
              </div>
              {ask && !question.answer && (
                <Link
                  href={`${ask}${question.id}`}
                  aria-label={`${tJudged('side.ask')}: ${question.text}`}
                  className="link inline-flex min-h-6 items-center text-sm"
                >
                  {tJudged('side.ask')}
                </Link>
              )}
              {editable && (
                <Link
                  href={`${home}/questions/${question.id}`}
                  aria-label={t('edit-question-named', { text: question.text })}
                  className="link inline-flex min-h-6 items-center text-sm"
                >
                  {t('edit-question')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
