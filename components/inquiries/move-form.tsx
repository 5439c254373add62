'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { RadioField, SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { inquiryEvents } from '#lib/domain/inquiry/move-schema.ts';
import { type EntryKind, entrySchemas } from '#lib/inquiries/schema.ts';
import { ChannelField } from './channel-field.tsx';
import { DayFields, HourField, MoreFields } from './day-fields.tsx';
import { EverywhereField } from './everywhere-field.tsx';
import { ForwardedFields } from './forwarded-fields.tsx';
import type { MoveChoices } from './move-choices.ts';
import { RepliedFields } from './replied-fields.tsx';

type MoveFormProps = {
  kind: EntryKind;
  choices: MoveChoices;
  action: FormAction;
  requestId: string;
  defaultValues: Record<string, unknown>;
  /** Puts an earlier entry right: asks why. */
  correcting?: boolean;
  /** Other inquiries that the same letter answers, in words; a correction may hold for them too. */
  joint?: string;
};

/** The short form for one kind of move. */
export function MoveForm({
  kind,
  choices,
  action,
  requestId,
  defaultValues,
  correcting,
  joint,
}: MoveFormProps) {
  const t = useTranslations('moves');
  const noted = Boolean(defaultValues.note || defaultValues.learnedOn);
  return (
    <Form
      schema={entrySchemas[kind] as never}
      action={action}
      requestId={requestId}
      defaultValues={defaultValues}
      aria-labelledby="move-title"
    >
      <input type="hidden" name="kind" value={kind} />
      <HopField hops={choices.hops} />
      {kind === 'replied' ? (
        <RepliedFields {...choices} />
      ) : (
        <>
          <OwnFields kind={kind} choices={choices} />
          <DayFields />
          {choices.hours[kind] && <HourField hint={choices.hours[kind]} />}
          <MoreFields open={noted} />
        </>
      )}
      {joint && <EverywhereField joint={joint} />}
      {correcting && <TextareaField name="why" label={t('void.why')} optional={t('field.optional')} />}
      <div>
        <SubmitButton>{t(correcting ? 'save-correction' : 'save')}</SubmitButton>
      </div>
    </Form>
  );
}

/** At which body; not asked when there is only one. */
function HopField({ hops }: Pick<MoveChoices, 'hops'>) {
  const t = useTranslations('moves.field');
  const [only] = hops;
  if (!only) return null;
  if (hops.length === 1) return <input type="hidden" name="hopId" value={only.value} />;
  return <RadioField name="hopId" label={t('at')} options={hops} required />;
}

/** What else happened, and of which complaint when it was decided. */
function EventFields({ choices }: Pick<MoveFormProps, 'choices'>) {
  const t = useTranslations('moves');
  return (
    <>
      <SelectField
        name="event"
        label={t('field.event')}
        options={inquiryEvents.map((value) => ({ value, label: t(`event.${value}`) }))}
        placeholder={t('field.event-none')}
        required
      />
      <SelectField
        name="remedyId"
        label={t('field.decided')}
        hint={t('field.decided-hint')}
        options={choices.remedies}
        placeholder={t('field.decided-none')}
      />
    </>
  );
}

function OwnFields({ kind, choices }: Pick<MoveFormProps, 'kind' | 'choices'>) {
  const t = useTranslations('moves.field');
  const reading = useDateReading();
  switch (kind) {
    case 'sent':
      return <ChannelField label={t('channel')} dead={choices.dead} law={choices.law} />;
    case 'reminder-sent':
      return <ChannelField label={t('channel')} dead={[]} law={choices.law} />;
    case 'registered':
      return <TextField name="number" label={t('number')} autoComplete="off" />;
    case 'forwarded':
      return <ForwardedFields {...choices} />;
    case 'extended':
      return (
        <>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField name="until" label={t('until')} hint={t('until-hint')} reading={reading} />
            <TextField name="days" label={t('days')} inputMode="numeric" autoComplete="off" />
          </div>
          <RadioField
            name="notice"
            label={t('notice')}
            defaultValue="unknown"
            columns
            options={(['yes', 'no', 'unknown'] as const).map((value) => ({
              value,
              label: t(`notice-${value}`),
            }))}
          />
        </>
      );
    case 'event':
      return <EventFields choices={choices} />;
    case 'complained':
      return (
        <>
          <SelectField
            name="remedyId"
            label={t('remedy')}
            options={choices.remedies}
            placeholder={t('remedy-other')}
          />
          <ComboboxField
            name="authorityId"
            label={t('complained-to')}
            optional={t('optional')}
            options={choices.bodies}
            placeholder={t('choose-body')}
          />
        </>
      );
    default:
      return null;
  }
}
