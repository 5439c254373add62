'use client';

import type { ReactNode } from 'react';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import type { ButtonVariant } from '#components/ui/button-style.ts';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { noFieldsSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';

type FactorButtonFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  /** Which factor it is about, for those forms that are about one. */
  factor?: string;
  label: string;
  variant?: ButtonVariant;
  children: ReactNode;
};

/** One button that does something to the factors, with the proof of identity that it may need. */
export function FactorButtonForm(props: FactorButtonFormProps) {
  const { action, requestId, confirmation, factor, label, variant = 'secondary', children } = props;
  return (
    <Form schema={noFieldsSchema} action={action} requestId={requestId} guard={false} aria-label={label}>
      {factor && <input type="hidden" name="factor" value={factor} />}
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant={variant} className="justify-self-start">
        {children}
      </SubmitButton>
    </Form>
  );
}
