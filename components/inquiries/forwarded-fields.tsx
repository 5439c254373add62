'use client';

import { useTranslations } from 'use-intl';
import { CheckboxField, RadioField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { useFormField } from '#components/ui/form-context.ts';
import type { MoveChoices } from './move-choices.ts';

/** Whole or in part, to one body or several, and which questions went where. */
export function ForwardedFields({ bodies, questions }: Pick<MoveChoices, 'bodies' | 'questions'>) {
  const t = useTranslations('moves.field');
  return (
    <>
      <RadioField
        name="scope"
        label={t('scope')}
        defaultValue="whole"
        columns
        options={[
          { value: 'whole', label: t('scope-whole'), description: t('scope-whole-hint') },
          { value: 'part', label: t('scope-part'), description: t('scope-part-hint') },
        ]}
      />
      <FieldRows
        name="recipients"
        legend={t('recipients')}
        addLabel={t('add-recipient')}
        removeLabel={(number) => t('remove-recipient', { number })}
        max={30}
      >
        {({ index, name }) => (
          <>
            <ComboboxField
              name={name('authorityId')}
              label={t('recipient', { number: index + 1 })}
              options={bodies}
              placeholder={t('choose-body')}
              required
            />
            <AskedFields name={name} questions={questions} />
          </>
        )}
      </FieldRows>
    </>
  );
}

type AskedProps = Pick<MoveChoices, 'questions'> & { name: (field: string) => string };

function AskedFields({ name, questions }: AskedProps) {
  const t = useTranslations('moves.field');
  const { id, error } = useFormField(name('asked'), t('recipient-questions'));
  return (
    <fieldset id={id} className="grid gap-0.5">
      <legend className="mb-1 font-semibold text-sm">{t('recipient-questions')}</legend>
      <p className="text-muted text-sm">{t('recipient-questions-hint')}</p>
      {questions.map((question) => (
        <CheckboxField
          key={question.id}
          name={name('questionIds')}
          value={question.id}
          label={
            <>
              {question.number}. <span lang={question.lang}>{question.text}</span>
            </>
          }
        />
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
