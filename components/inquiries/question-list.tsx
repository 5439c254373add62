import { Ban, CircleCheck, CircleDashed, CircleHelp, CornerDownRight, ExternalLink, Zap } from 'lucide-react';
import type { Verdict } from '#lib/domain/inquiry/move-schema.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { AnswerOffer } from './answer-offer.tsx';
import { BodyName } from './body-name.tsx';
import { Sign } from './sign.tsx';
import { getVoice } from './voice.ts';

const icons = {
  answered: CircleCheck,
  partly: CircleDashed,
  evaded: CornerDownRight,
  refused: Ban,
  referred: ExternalLink,
  contradicts: Zap,
} as const;

/** How a reply answers a question; without one it is open. */
export async function VerdictSign({ verdict }: { verdict: Verdict | null }) {
  const { t } = await getVoice();
  if (!verdict) return <Sign icon={CircleHelp}>{t('question.open')}</Sign>;
  return (
    <Sign icon={icons[verdict]} tone={verdict === 'answered' ? 'good' : 'ink'}>
      {t(`question.verdict.${verdict}`)}
    </Sign>
  );
}

type QuestionListProps = {
  inquiry: InquiryView;
  /** Marks the open question of the case as answered by a statement of the reply. */
  answer?: (data: FormData) => Promise<void>;
};

/** The questions of the inquiry, each with the last word on it and what every reply made of it. */
export async function QuestionList({ inquiry, answer }: QuestionListProps) {
  const { t, edtf } = await getVoice();
  const tJudged = await getT('judgements');
  const bodyOf = new Map(inquiry.state.hops.map((hop) => [hop.id, inquiry.bodies[hop.authorityId]]));
  const replies = inquiry.moves.filter((move) => move.kind === 'replied');
  if (inquiry.questions.length === 0) return <p className="text-muted">{t('question.none')}</p>;
  return (
    <ol className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {inquiry.questions.map((question, index) => {
        const last = inquiry.state.questions.find((one) => one.questionId === question.id);
        const answers = replies.flatMap((reply) =>
          reply.answers
            .filter((answer) => answer.questionId === question.id)
            .map((answer) => ({ ...answer, reply })),
        );
        return (
          <li key={question.id} className="grid gap-1.5 px-4 py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <p className="flex min-w-0 flex-1 basis-56 gap-2">
                <span className="text-muted tabular-nums">{index + 1}.</span>
                <span lang={inquiry.lang}>{question.text}</span>
              </p>
              <VerdictSign verdict={last?.verdict ?? null} />
            </div>
            {answers.map(({ reply, verdict, note }) => (
              <p key={reply.id} className="ms-6 text-muted text-sm">
                <BodyName body={bodyOf.get(reply.hopId)} />,{' '}
                {replyDay(reply) ? edtf(replyDay(reply)) : t('entry.day-unknown')}
                {answers.length > 1 && <>: {t(`question.verdict.${verdict}`)}</>}
                {note && <span className="text-ink">{` — ${note}`}</span>}
              </p>
            ))}
            {question.repeatsId && <p className="ms-6 text-muted text-sm">{tJudged('asked.repeats')}</p>}
            {answer && question.openQuestionId && question.stillOpen && last?.verdict === 'answered' && (
              <AnswerOffer
                questionId={question.openQuestionId}
                statements={replies.find(({ id }) => id === last.moveId)?.states ?? []}
                answer={answer}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function replyDay(reply: { on: string | null; signedOn: string | null; receivedOn: string | null }): string {
  return reply.on ?? reply.signedOn ?? reply.receivedOn ?? '';
}
