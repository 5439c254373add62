'use client';

import { type FormEvent, useActionState, useRef, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '#components/ui/button-style.ts';
import { randomId } from '#components/ui/random-id.ts';
import { useToast } from '#components/ui/toast.tsx';
import { type ActionState, type FormAction, idle } from '#lib/domain/action-state.ts';
import { type Capacity, capacities } from '#lib/domain/case-terms.ts';
import { PeopleChoice, type Person } from './people-choice.tsx';
import { sendAction } from './send-action.ts';

type AssignControlProps = {
  caseId: string;
  reference: string;
  /** Whom the case can be given to. */
  people: readonly Person[];
  action: FormAction<{ reference: string }>;
  /** Made on the server for this rendering. */
  requestId: string;
  capacity?: Capacity;
};

/**
 * Gives a case to a person in two clicks: open, choose. The browser's own fold and plain buttons, so that it
 * works before scripts; needs the `coordination` messages around it.
 */
export function AssignControl(props: AssignControlProps) {
  const { caseId, reference, people, action, capacity = 'lead' } = props;
  const t = useTranslations('coordination');
  const say = useToast();
  const fold = useRef<HTMLDetailsElement>(null);
  const [posted, formAction] = useActionState(action, idle as Awaited<ActionState<{ reference: string }>>);
  const [answered, setAnswered] = useState<ActionState<{ reference: string }>>(idle);
  const [requestId, setRequestId] = useState(props.requestId);
  const [pending, start] = useTransition();
  const state = answered.status === 'idle' ? posted : answered;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const name = people.find(({ userId }) => userId === data.get('userId'))?.name ?? '';
    start(async () => {
      const result = await sendAction(action, data);
      setAnswered(result);
      setRequestId(randomId());
      if (result.status !== 'ok') return;
      if (fold.current) fold.current.open = false;
      say(t('assigned', { name, reference }));
    });
  }

  return (
    <details ref={fold} name="assign" className="group/assign open:w-full">
      <summary className={buttonStyle('secondary', 'small', 'list-none [&::-webkit-details-marker]:hidden')}>
        {t('assign')}
        <span className="sr-only"> {reference}</span>
      </summary>
      <form
        action={formAction}
        onSubmit={submit}
        aria-busy={pending || undefined}
        aria-label={t('assign-case', { reference })}
        className="mt-3 grid gap-3 rounded-md border border-line bg-paper p-3"
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="requestId" value={requestId} />
        <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <legend className="float-start me-3 text-muted text-sm">{t('as')}</legend>
          {capacities.map((one) => (
            <label key={one} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="capacity"
                value={one}
                defaultChecked={one === capacity}
                className="size-4.5 accent-accent"
              />
              {t(`capacity.${one}`)}
            </label>
          ))}
        </fieldset>
        <PeopleChoice people={people} pending={pending} />
        {state.status !== 'idle' && state.status !== 'ok' && (
          <p role="alert" className="font-semibold text-late">
            {failureText(state)}
          </p>
        )}
      </form>
    </details>
  );

  function failureText(failed: ActionState): string {
    const code = failed.status === 'failed' ? failed.code : 'unexpected';
    const key = `errors.${code}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : t('errors.unexpected');
  }
}
