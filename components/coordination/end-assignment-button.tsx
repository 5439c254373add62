'use client';

import { type FormEvent, useActionState, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { type ActionState, type FormAction, idle } from '#lib/domain/action-state.ts';
import { sendAction } from './send-action.ts';

type EndAssignmentButtonProps = {
  assignmentId: string;
  reference: string;
  name: string;
  action: FormAction<{ reference: string }>;
  requestId: string;
};

/** Takes a person off a case; what they were responsible for stays on record. */
export function EndAssignmentButton(props: EndAssignmentButtonProps) {
  const { assignmentId, reference, name, action, requestId } = props;
  const t = useTranslations('coordination');
  const say = useToast();
  const [posted, formAction] = useActionState(action, idle as Awaited<ActionState<{ reference: string }>>);
  const [answered, setAnswered] = useState<ActionState<{ reference: string }>>(idle);
  const [pending, start] = useTransition();
  const state = answered.status === 'idle' ? posted : answered;
  const code = state.status === 'failed' ? state.code : null;
  const key = `errors.${code}` as Parameters<typeof t>[0];

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    start(async () => {
      const result = await sendAction(action, data);
      setAnswered(result);
      if (result.status === 'ok') say(t('ended', { name, reference }));
    });
  }

  return (
    <form action={formAction} onSubmit={submit} className="grid justify-items-start gap-1">
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="requestId" value={requestId} />
      <Button type="submit" size="small" pending={pending}>
        {t('end')}
        <span className="sr-only">
          {' '}
          {name}, {reference}
        </span>
      </Button>
      {code && (
        <p role="alert" className="max-w-sm font-semibold text-late text-sm">
          {t.has(key) ? t(key) : t('errors.unexpected')}
        </p>
      )}
    </form>
  );
}
