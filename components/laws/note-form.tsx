'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { RadioField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { answerUpdateSchema, putInEffectSchema } from '#lib/laws/schema.ts';

type Common = { action: FormAction; requestId: string; confirmation: Confirmation };

/** Puts a draft of a law in effect, with why. */
export function PutInEffectForm({ action, requestId, confirmation, version }: Common & { version: number }) {
  const t = useTranslations('laws.effect');
  return (
    <Form
      schema={putInEffectSchema}
      action={action}
      requestId={requestId}
      version={version}
      aria-label={t('title')}
    >
      <TextareaField name="note" label={t('note')} hint={t('note-hint')} rows={3} required />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton className="justify-self-start">{t('do')}</SubmitButton>
    </Form>
  );
}

/** Answers what to do with a law that an update changed. */
export function AnswerUpdateForm({
  action,
  requestId,
  confirmation,
  digest,
  children,
}: Common & { digest: string; children?: ReactNode }) {
  const t = useTranslations('laws.update');
  const options = (['take-on', 'keep'] as const).map((value) => ({
    value,
    label: t(`answer.${value}`),
    hint: t(`answer.${value}-hint`),
  }));
  return (
    <Form schema={answerUpdateSchema} action={action} requestId={requestId} aria-label={t('title')}>
      {children}
      <input type="hidden" name="digest" value={digest} />
      <RadioField name="answer" label={t('question')} options={options} required />
      <TextareaField name="note" label={t('note')} rows={2} required />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton className="justify-self-start">{t('do')}</SubmitButton>
    </Form>
  );
}
