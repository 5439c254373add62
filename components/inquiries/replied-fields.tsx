'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { CheckboxField, RadioField, SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { basisFits, replyKinds, verdicts } from '#lib/domain/inquiry/move-schema.ts';
import { ContradictionFields } from './contradiction-fields.tsx';
import { HiddenField } from './hidden-field.tsx';
import type { MoveChoices } from './move-choices.ts';

/** A reply: which letter, what it states, and how it answers each question. */
export function RepliedFields(choices: MoveChoices) {
  const { officials, documents, languages, questions, claims, others } = choices;
  const t = useTranslations('moves');
  const tReply = useTranslations('judgements.reply');
  const reading = useDateReading();
  return (
    <>
      <RadioField
        name="replyKind"
        label={t('field.reply-kind')}
        required
        columns
        options={replyKinds.map((value) => ({
          value,
          label: t(`reply-kind.${value}`),
          description: t(`reply-kind.${value}-hint`),
        }))}
      />
      <div className="grid gap-1">
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <DateField name="signedOn" label={t('field.signed')} hint={t('field.day-hint')} reading={reading} />
          <DateField
            name="receivedOn"
            label={t('field.received')}
            hint={t('field.received-hint')}
            reading={reading}
          />
        </div>
        <CheckboxField name="dayUnknown" label={t('field.reply-day-unknown')} />
      </div>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {officials.length > 0 && (
          <SelectField
            name="signerId"
            label={t('field.signer')}
            options={officials}
            placeholder={t('field.signer-none')}
          />
        )}
        <TextField
          name="signerName"
          label={officials.length > 0 ? t('field.signer-other') : t('field.signer-name')}
          autoComplete="off"
        />
        <TextField name="outNumber" label={t('field.out-number')} autoComplete="off" />
        <SelectField name="language" label={t('field.language')} options={languages} />
      </div>
      <SelectField
        name="documentId"
        label={t('field.document')}
        hint={t('field.document-hint')}
        options={documents}
        placeholder={t('field.document-none')}
      />
      <FieldRows
        name="states"
        legend={t('field.states')}
        hint={t('field.states-hint')}
        addLabel={t('field.add-state')}
        removeLabel={(number) => t('field.remove-state', { number })}
        compact
      >
        {({ index, name }) => (
          <>
            <HiddenField name={name('claimId')} />
            <TextareaField name={name('text')} label={t('field.state', { number: index + 1 })} rows={2} />
          </>
        )}
      </FieldRows>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t('field.answers')}</legend>
        <p className="text-muted text-sm">{t('field.answers-hint')}</p>
        {questions.map((question, index) => (
          <div key={question.id} className="grid gap-3 rounded-md border border-line p-3">
            <input type="hidden" name={`answers.${index}.questionId`} value={question.id} />
            <p>
              {question.number}. <span lang={question.lang}>{question.text}</span>
            </p>
            <div className="grid items-start gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <SelectField
                name={`answers.${index}.verdict`}
                label={t('field.verdict')}
                placeholder={t('field.verdict-none')}
                options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
              />
              <TextField name={`answers.${index}.note`} label={t('field.answer-note')} autoComplete="off" />
            </div>
            <ContradictionFields name={`answers.${index}`} claims={claims} />
          </div>
        ))}
      </fieldset>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextareaField name="basis" label={tReply('basis')} hint={tReply('basis-hint')} rows={2} />
        <SelectField
          name="basisFits"
          label={tReply('basis-fits')}
          hint={tReply('basis-fits-hint')}
          placeholder={tReply('basis-not-said')}
          options={basisFits.map((value) => ({ value, label: tReply(`fits.${value}`) }))}
        />
      </div>
      {others.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold">{tReply('also')}</legend>
          <p className="text-muted text-sm">{tReply('also-hint')}</p>
          {others.map(({ value, label, description }) => (
            <CheckboxField key={value} name="alsoIn" value={value} label={`${label}: ${description}`} />
          ))}
        </fieldset>
      )}
      <TextareaField name="note" label={t('field.note')} />
    </>
  );
}
