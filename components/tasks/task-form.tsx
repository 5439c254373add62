'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { taskSchema } from '#lib/tasks/schema.ts';

type TaskFormProps = {
  action: FormAction;
  requestId: string;
  colleagues: readonly Option[];
  /** Said where not everybody sees the case. */
  closedHint?: string;
  task?: { version: number; values: Record<string, unknown> };
  /** Its name and its day are not people's own: only who does it and the note can change. */
  given?: boolean;
};

/** Something to do: what, until when, who. */
export function TaskForm({ action, requestId, colleagues, closedHint, task, given }: TaskFormProps) {
  const t = useTranslations('tasks.form');
  const reading = useDateReading();
  return (
    <Form
      schema={taskSchema as never}
      action={action}
      requestId={requestId}
      version={task?.version}
      defaultValues={task?.values}
      labels={{ title: t('what'), dueOn: t('due'), assigneeId: t('who') }}
      aria-label={t('label')}
    >
      {given ? (
        // What a schema asks for; the server keeps the name and the day that stand.
        <input type="hidden" name="title" value="-" />
      ) : (
        <>
          <TextField name="title" label={t('what')} hint={t('what-hint')} required maxLength={500} />
          <DateField name="dueOn" label={t('due')} hint={t('due-hint')} reading={reading} />
        </>
      )}
      <SelectField
        name="assigneeId"
        label={t('who')}
        hint={closedHint}
        options={colleagues}
        placeholder={t('nobody')}
      />
      <TextareaField name="note" label={t('note')} />
      <div>
        <SubmitButton>{task ? t('save') : t('add')}</SubmitButton>
      </div>
    </Form>
  );
}
