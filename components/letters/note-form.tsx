'use client';

import type { ReactNode } from 'react';
import type { ButtonVariant } from '#components/ui/button-style.ts';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { approvalSchema, commentSchema } from '#lib/letters/schema.ts';

type NoteFormProps = {
  action: FormAction;
  requestId: string;
  version?: number;
  /** What the person has seen, for an approval. */
  seen?: string;
  name: string;
  /** The field for a word; none when it is left out. */
  label?: string;
  optional?: string;
  button: ReactNode;
  variant?: ButtonVariant;
  resetOnOk?: boolean;
};

/** One step of a letter with a word that goes along. */
export function NoteForm(props: NoteFormProps) {
  const { action, requestId, version, seen, name, label, optional, button, variant, resetOnOk } = props;
  const required = label !== undefined && optional === undefined;
  return (
    <Form
      schema={(required ? commentSchema : approvalSchema) as never}
      action={action}
      requestId={requestId}
      version={version}
      resetOnOk={resetOnOk}
      aria-label={name}
      className="gap-3"
    >
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      {label && (
        <TextareaField name="comment" label={label} optional={optional} required={required} rows={2} />
      )}
      <div>
        <SubmitButton variant={variant}>{button}</SubmitButton>
      </div>
    </Form>
  );
}
