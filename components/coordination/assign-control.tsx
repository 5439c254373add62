'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { FormContext } from '#components/ui/form-context.ts';
import { randomId } from '#components/ui/random-id.ts';
import { useToast } from '#components/ui/toast.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { type Capacity, capacities } from '#lib/domain/case-terms.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { PeopleChoice, type Person } from './people-choice.tsx';
import { useQuickForm } from './use-quick-form.ts';

type AssignControlProps = {
  caseId: string;
  reference: string;
  /** Whom the case can be given to. */
  people: readonly Person[];
  action: FormAction<{ reference: string }>;
  /** Made on the server for this rendering. */
  requestId: string;
  confirmation: Confirmation;
  capacity?: Capacity;
};

/**
 * Gives a case to a person in two clicks: open, choose. The browser's own fold and plain buttons, so that it
 * works before scripts; needs the `coordination` messages around it.
 */
export function AssignControl(props: AssignControlProps) {
  const { caseId, reference, people, action, confirmation, capacity = 'lead' } = props;
  const t = useTranslations('coordination');
  const say = useToast();
  const fold = useRef<HTMLDetailsElement>(null);
  const [requestId, setRequestId] = useState(props.requestId);
  const form = useQuickForm(action, (data) => {
    setRequestId(randomId());
    if (fold.current) fold.current.open = false;
    const name = people.find(({ userId }) => userId === data.get('userId'))?.name ?? '';
    say(t('assigned', { name, reference }));
  });
  const { pending, failure, context, values } = form;
  const refused = failure !== null || context.errors.confirmation !== undefined;

  return (
    <details
      ref={fold}
      name="assign"
      open={refused || undefined}
      className="max-w-full open:w-[min(46rem,78vw)]"
    >
      <summary className={buttonStyle('secondary', 'small', 'list-none [&::-webkit-details-marker]:hidden')}>
        {t('assign')}
        <span className="sr-only"> {reference}</span>
      </summary>
      <form
        action={form.formAction}
        onSubmit={form.onSubmit}
        noValidate
        // React empties a form after its action; what was chosen and typed stays until the row goes.
        onReset={(event) => event.preventDefault()}
        aria-busy={pending || undefined}
        aria-label={t('assign-case', { reference })}
        className="mt-3 grid gap-3 rounded-md border border-line bg-paper p-3"
      >
        <FormContext value={context}>
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
                  defaultChecked={one === (values.capacity ?? capacity)}
                  className="size-4.5 accent-accent"
                />
                {t(`capacity.${one}`)}
              </label>
            ))}
          </fieldset>
          <ConfirmFields confirmation={confirmation} />
          <PeopleChoice people={people} pending={pending} />
          {failure && (
            <p role="alert" className="font-semibold text-late">
              {failure}
            </p>
          )}
        </FormContext>
      </form>
    </details>
  );
}
