import { CircleCheck, CircleSlash, Hourglass } from 'lucide-react';
import Link from 'next/link';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { Judgement } from '#lib/domain/inquiry/judgement.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { AssessmentRow, JudgedInquiry } from '#lib/inquiries/view.ts';
import { Sign } from './sign.tsx';
import { type StepActions, StepLine } from './step-line.tsx';
import { subjectInWords } from './subject-in-words.ts';
import { getVoice } from './voice.ts';

type JudgementListProps = {
  inquiry: JudgedInquiry;
  /** The procedures outside as they stand now. */
  offers: readonly RemedyOffer[];
  /** Replies and silences that no lawyer was asked about. */
  unasked: readonly string[];
  viewerId: string;
  /** Why the viewer may not judge one of them. */
  whyNot: (row: AssessmentRow) => 'not-a-lawyer' | 'four-eyes' | null;
  mayCheck: boolean;
  actions?: StepActions;
  timeZone: string;
};

/** What was judged of an inquiry, what waits for it, and the steps that follow. */
export async function JudgementList(props: JudgementListProps) {
  const { inquiry, unasked, actions } = props;
  const t = await getT('judgements');
  const subject = await subjectInWords(inquiry);
  if (inquiry.judgements.length + unasked.length === 0)
    return <p className="text-muted">{t('section.none')}</p>;
  return (
    <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {inquiry.judgements.map((row) => (
        <Judged key={row.id} row={row} {...props} />
      ))}
      {unasked.map((key) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <div>
            <p className="font-semibold">{subject(key)}</p>
            <p className="text-muted text-sm">{t('ask.title')}</p>
          </div>
          {actions?.ask && (
            <form action={actions.ask} data-print="no" className="grid gap-1">
              <input type="hidden" name="subject" value={key} />
              <SubmitButton size="small" variant="secondary">
                {t(key.includes(':') ? 'ask.silence' : 'ask.reply')}
              </SubmitButton>
              {key.includes(':') && <p className="text-muted text-xs">{t('ask.four-eyes')}</p>}
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

async function Judged({ row, inquiry, whyNot, ...rest }: JudgementListProps & { row: AssessmentRow }) {
  const t = await getT('judgements');
  const { day, locale } = await getVoice();
  const subject = await subjectInWords(inquiry);
  const when = (instant: string) => instantFormat(locale, rest.timeZone, true).format(new Date(instant));
  const steps = row.tasks.filter(({ kind }) => kind === 'step');
  const waiting = row.tasks.find(({ kind }) => kind === 'assessment');
  const obstacle = whyNot(row);
  const { voidedAt, verdict, assessedAt } = row;
  return (
    <li className="grid gap-2 px-4 py-3" data-print="whole">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-56 font-semibold">{subject(row.subject)}</p>
        <JudgementSign verdict={verdict} isVoid={voidedAt !== null} />
      </div>
      {voidedAt && <p className="text-muted text-sm">{t('state.void-why')}</p>}
      {row.grounds && <p className="whitespace-pre-wrap">{row.grounds}</p>}
      <p className="flex flex-wrap gap-x-3 text-muted text-sm">
        {assessedAt && (
          <span>{t('state.judged', { name: row.assessedByName ?? '', when: when(assessedAt) })}</span>
        )}
        {!assessedAt && <span>{t('state.logged', { name: row.loggedByName ?? '' })}</span>}
        {!assessedAt && waiting?.dueOn && <span>{t('state.until', { date: day(waiting.dueOn) })}</span>}
        {!assessedAt && waiting?.assigneeName && (
          <span>{t('state.holds', { name: waiting.assigneeName })}</span>
        )}
      </p>
      {!voidedAt && (
        <p className="text-sm" data-print="no">
          {!obstacle || assessedAt ? (
            <Link
              className="link target inline-flex items-center"
              href={`/inquiries/${inquiry.id}/assess/${row.id}`}
            >
              {t(obstacle ? 'state.look' : assessedAt ? 'state.again' : 'state.judge')}
            </Link>
          ) : (
            <span className="text-muted">{t(`state.${obstacle}`)}</span>
          )}
        </p>
      )}
      {steps.length > 0 && (
        <ul aria-label={t('steps.title')} className="grid gap-3 border-line border-t pt-3">
          {steps.map((step) => (
            <StepLine key={step.id} step={step} inquiry={inquiry} isVoid={voidedAt !== null} {...rest} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** How a reply was judged, in a word with a shape of its own. */
export async function JudgementSign({ verdict, isVoid }: { verdict: Judgement | null; isVoid: boolean }) {
  const t = await getT('judgements');
  if (isVoid) return <Sign icon={CircleSlash}>{t('state.void')}</Sign>;
  if (!verdict)
    return (
      <Sign icon={Hourglass} tone="accent">
        {t('state.waiting')}
      </Sign>
    );
  return (
    <Sign icon={CircleCheck} tone={verdict === 'sufficient' ? 'good' : 'ink'}>
      {t(`verdict.${verdict}`)}
    </Sign>
  );
}
