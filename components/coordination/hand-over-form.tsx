'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Card } from '#components/ui/card.tsx';
import { CheckboxField, SelectField } from '#components/ui/choice-field.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { useFormField } from '#components/ui/form-context.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { handOverSchema } from '#lib/coordination/schema.ts';
import type { OpenWork } from '#lib/coordination/view.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { capacities } from '#lib/domain/case-terms.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import type { Person } from './people-choice.tsx';

type HandOverFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  from: string;
  work: readonly OpenWork[];
  people: readonly Person[];
};

/** A person's open cases, all ticked, and to whom they go: two choices hand over everything. */
export function HandOverForm(props: HandOverFormProps) {
  const { action, requestId, confirmation, from, work, people } = props;
  const t = useTranslations('coordination');
  if (people.length === 0) return <p className="text-muted">{t('nobody-to-assign')}</p>;
  return (
    <Form
      schema={handOverSchema}
      action={action}
      requestId={requestId}
      defaultValues={{ capacity: 'same' }}
      guard={false}
      aria-label={t('hand-over.title')}
    >
      <input type="hidden" name="from" value={from} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="to"
          label={t('hand-over.to')}
          placeholder=""
          options={people.map(({ userId, name, openCases }) => ({
            value: userId,
            label: `${name} (${t('open-cases', { count: openCases })})`,
          }))}
          required
        />
        <SelectField
          name="capacity"
          label={t('as')}
          options={[
            { value: 'same', label: t('hand-over.same') },
            ...capacities.map((capacity) => ({ value: capacity, label: t(`capacity.${capacity}`) })),
          ]}
          required
        />
      </div>
      <CaseBoxes work={work} />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton className="justify-self-start">{t('hand-over.do')}</SubmitButton>
    </Form>
  );
}

function CaseBoxes({ work }: { work: readonly OpenWork[] }) {
  const t = useTranslations('coordination');
  const { id, error } = useFormField('cases', t('hand-over.cases'));
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-semibold">{t('hand-over.cases')}</legend>
      <FieldError id={id} error={error} />
      <Card flush>
        <ul className="divide-y divide-line">
          {work.map((one) => (
            <li key={one.caseId} className="px-4 py-2">
              <CheckboxField
                name="cases"
                value={one.caseId}
                defaultChecked
                label={
                  <>
                    <span className="tabular-nums">{one.reference}</span>{' '}
                    <span lang={one.titleLang} className="font-semibold">
                      {one.title}
                    </span>
                  </>
                }
                hint={[
                  ...one.capacities.map((capacity) => t(`holds.${capacity}`)),
                  ...(one.tasks > 0 ? [t('hand-over.tasks', { count: one.tasks })] : []),
                ].join(', ')}
              />
            </li>
          ))}
        </ul>
      </Card>
    </fieldset>
  );
}
