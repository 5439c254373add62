'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { eventKinds, eventSchema } from '#lib/events/schema.ts';
import { PeopleFields } from './people-fields.tsx';
import { SourceFields } from './source-fields.tsx';

export type EventOptions = {
  languages: readonly Option[];
  people: readonly Option[];
  authorities: readonly Option[];
  sources: readonly Option[];
};

type EventFormProps = {
  action: FormAction;
  requestId: string;
  options: EventOptions;
  /** The event being edited; none when one is added. */
  event?: { version: number; values: Record<string, unknown> };
};

/** An event: what, when, who, and how we know. */
export function EventForm({ action, requestId, options, event }: EventFormProps) {
  const t = useTranslations('chronology');
  const reading = useDateReading();
  const given = event?.values.kind;
  const offered: Option[] = eventKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  // A kind that came with imported data stays choosable, or an edit would silently change it.
  if (typeof given === 'string' && !offered.some(({ value }) => value === given)) {
    offered.push({ value: given, label: given });
  }
  return (
    <Form
      schema={eventSchema as never}
      action={action}
      requestId={requestId}
      version={event?.version}
      defaultValues={event?.values ?? { lang: 'und' }}
      labels={{ text: t('form.text'), kind: t('form.kind'), date: t('form.date') }}
      aria-label={t('form.label')}
    >
      <DateField name="date" label={t('form.date')} hint={t('form.date-hint')} reading={reading} />
      <SelectField
        name="kind"
        label={t('form.kind')}
        options={offered}
        placeholder={t('form.kind-choose')}
        required
      />
      <TextareaField name="text" label={t('form.text')} hint={t('form.text-hint')} rows={4} required />
      <SelectField name="lang" label={t('form.lang')} options={options.languages} />
      <TextField name="place" label={t('form.place')} optional={t('form.optional')} />
      <PeopleFields people={options.people} />
      <ComboboxField
        name="authorityId"
        label={t('form.authority')}
        options={options.authorities}
        placeholder={t('form.authority-none')}
      />
      <SourceFields sources={options.sources} />
      <div>
        <SubmitButton>{event ? t('form.save') : t('form.add')}</SubmitButton>
      </div>
    </Form>
  );
}
