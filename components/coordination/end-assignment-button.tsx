'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormContext } from '#components/ui/form-context.ts';
import { useToast } from '#components/ui/toast.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { useQuickForm } from './use-quick-form.ts';

type EndAssignmentButtonProps = {
  assignmentId: string;
  reference: string;
  name: string;
  action: FormAction<{ reference: string }>;
  requestId: string;
  confirmation: Confirmation;
};

/** Takes a person off a case; what they were responsible for stays on record. */
export function EndAssignmentButton(props: EndAssignmentButtonProps) {
  const { assignmentId, reference, name, action, requestId, confirmation } = props;
  const t = useTranslations('coordination');
  const say = useToast();
  const form = useQuickForm(action, () => say(t('ended', { name, reference })));
  return (
    <form
      action={form.formAction}
      onSubmit={form.onSubmit}
      noValidate
      className="grid justify-items-start gap-2"
    >
      <FormContext value={form.context}>
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <input type="hidden" name="requestId" value={requestId} />
        {/* Every row has this button: it asks only where it was pressed. */}
        <ConfirmFields confirmation={{ ...confirmation, needed: false }} />
        <Button type="submit" size="small" pending={form.pending}>
          {t('end')}
          <span className="sr-only">
            {' '}
            {name}, {reference}
          </span>
        </Button>
        {form.failure && (
          <p role="alert" className="max-w-sm font-semibold text-late text-sm">
            {form.failure}
          </p>
        )}
      </FormContext>
    </form>
  );
}
