import { CheckCheck, CircleSlash, ClipboardCheck, ShieldAlert } from 'lucide-react';
import Link from 'next/link';
import { DueWords } from '#components/due/due-words.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { remedyIdOf } from '#lib/domain/inquiry/judgement.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';
import type { JudgedInquiry, JudgedTask } from '#lib/inquiries/view.ts';
import { DoubtSigns } from './doubt-signs.tsx';
import { offerHref } from './offer-href.ts';
import { OutsideStep } from './outside-step.tsx';
import { ruleHref } from './rule-href.ts';
import { Sign } from './sign.tsx';
import { TraceView } from './trace-view.tsx';
import { getVoice } from './voice.ts';

export type StepActions = {
  /** Says that a step was done, is open again, or was checked. */
  act: (data: FormData) => Promise<void>;
  /** Puts a reply or a silence before a lawyer; none for those who may not. */
  ask?: (data: FormData) => Promise<void>;
};

type StepLineProps = {
  step: JudgedTask;
  inquiry: JudgedInquiry;
  /** The procedures outside as they stand now. */
  offers: readonly RemedyOffer[];
  isVoid: boolean;
  viewerId: string;
  mayCheck: boolean;
  actions?: StepActions;
  timeZone: string;
};

/** One step of ours: what, until when, who holds it, and the acts that are still to come. */
export async function StepLine({
  step,
  inquiry,
  offers,
  isVoid,
  viewerId,
  mayCheck,
  actions,
  timeZone,
}: StepLineProps) {
  const t = await getT('judgements');
  const voice = await getVoice();
  const when = (instant: string) => instantFormat(voice.locale, timeZone, true).format(new Date(instant));
  const outside = step.remedyKey && procedureOf(step.remedyKey);
  const offer = outside ? offers.find(({ key }) => key === step.remedyKey) : undefined;
  const own = step.remedyKey && !outside ? remedyIdOf(step.remedyKey) : null;
  const name = outside ? (await lawNames())(outside) : own ? voice.rule(inquiry.regimeId, own) : step.title;
  const remedy = inquiry.state.remedies.find(({ key }) => key === step.remedyKey);
  const limit = inquiry.state.obligations.find(({ key }) => key === remedy?.obligationKey);
  const finished = step.doneAt && (!step.hard || step.checkedAt);
  return (
    <li id={`step-${step.id}`} className="grid gap-1" data-print="whole">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className={isVoid || finished ? 'text-muted' : 'font-semibold'}>{name}</span>
        <StepSign step={step} isVoid={isVoid} today={inquiry.today} />
        {step.hard && !finished && !isVoid && (
          <Sign icon={ShieldAlert} title={t('steps.hard-why')}>
            {t('steps.hard')}
          </Sign>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>{daysInWords(step, t, voice.day)}</span>
        <span>{step.assigneeName ?? t('steps.nobody')}</span>
        {step.doneAt && (
          <span>{t('steps.done-by', { name: step.doneByName ?? '', when: when(step.doneAt) })}</span>
        )}
        {step.checkedAt && (
          <span>{t('steps.checked-by', { name: step.checkedByName ?? '', when: when(step.checkedAt) })}</span>
        )}
        {limit && <DoubtSigns of={limit} />}
        {offer && <DoubtSigns of={offer} ruleHref={offerHref(offer)} />}
      </p>
      {step.note && <p className="text-sm">{step.note}</p>}
      {isVoid && <p className="text-muted text-sm">{t('steps.void')}</p>}
      {!isVoid && own && !remedy && !step.doneAt && <p className="text-sm">{t('steps.gone')}</p>}
      {limit && !isVoid && (
        <TraceView
          obligation={limit}
          href={ruleHref(inquiry.regimeId, limit)}
          moved={inquiry.moved[limit.key]}
        />
      )}
      {offer && !isVoid && !step.doneAt && <OutsideStep offer={offer} />}
      {actions && !isVoid && !finished && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm" data-print="no">
          {!step.doneAt && outside && mayCheck && (
            <Link
              className="link target inline-flex items-center"
              href={`/cases/${inquiry.caseReference}/inquiries/new?law=${outside}`}
            >
              {t('steps.write')}
            </Link>
          )}
          {!step.doneAt && remedy && (
            <Link
              className="link target inline-flex items-center"
              href={`/inquiries/${inquiry.id}/record/complained?hop=${remedy.hopId}&remedy=${remedy.remedyId}`}
            >
              {t('steps.record')}
            </Link>
          )}
          {!step.doneAt && (
            <Act id={step.id} act="done" label={t('steps.done')} name={name} action={actions.act} />
          )}
          {step.doneAt &&
            (step.doneBy === viewerId ? (
              <span className="text-muted">{t('steps.own-check')}</span>
            ) : (
              mayCheck && (
                <Act id={step.id} act="check" label={t('steps.check')} name={name} action={actions.act} />
              )
            ))}
          {step.doneAt && (
            <Act id={step.id} act="reopen" label={t('steps.reopen')} name={name} action={actions.act} />
          )}
        </div>
      )}
    </li>
  );
}

type ActProps = { id: string; act: string; label: string; name: string; action: StepActions['act'] };

function Act({ id, act, label, name, action }: ActProps) {
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton size="small" variant="secondary">
        {label}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </SubmitButton>
    </form>
  );
}

async function StepSign({ step, isVoid, today }: { step: JudgedTask; isVoid: boolean; today: string }) {
  const t = await getT('judgements');
  if (isVoid) return <Sign icon={CircleSlash}>{t('state.void')}</Sign>;
  if (step.doneAt && (!step.hard || step.checkedAt))
    return (
      <Sign icon={CheckCheck} tone="good">
        {t(step.checkedAt ? 'steps.checked' : 'steps.done-sign')}
      </Sign>
    );
  return (
    <>
      {step.doneAt && (
        <Sign icon={ClipboardCheck} tone="accent">
          {t('steps.unchecked')}
        </Sign>
      )}
      {step.dueOn && <DueWords dueOn={step.dueOn} today={today} />}
    </>
  );
}

type T = Awaited<ReturnType<typeof getT<'judgements'>>>;

function daysInWords({ dueOn, dueExpected }: JudgedTask, t: T, day: (day: string) => string): string {
  if (!dueOn) return t('steps.no-day');
  if (!dueExpected || dueExpected === dueOn) return t('steps.by', { date: day(dueOn) });
  return t('steps.readings', { safe: day(dueOn), expected: day(dueExpected) });
}
