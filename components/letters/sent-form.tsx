'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useMounted } from '#components/ui/use-mounted.ts';
import { useUpload } from '#components/ui/use-upload.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { type SendingChannel, sendingChannels } from '#lib/domain/inquiry/move-schema.ts';
import { sentSchema } from '#lib/letters/schema.ts';

type SentFormProps = {
  action: FormAction;
  requestId: string;
  /** Ways that start no clock today, and the law that says so. */
  dead: readonly SendingChannel[];
  law: string;
  documents: Option[];
  /** Where a receipt is sent, and its largest size. */
  uploadUrl: string;
  limit: number;
};

const ways = sendingChannels.filter((one) => one !== 'unknown');

/** That people sent a letter: how, when, and what proves it. */
export function SentForm({ action, requestId, dead, law, documents, uploadUrl, limit }: SentFormProps) {
  const t = useTranslations('letters.sent');
  const tWay = useTranslations('inquiries.channel');
  const reading = useDateReading();
  const [way, setWay] = useState('');
  const warn = dead.find((one) => one === way);
  const names = (list: readonly SendingChannel[]) => list.map((one) => tWay(one)).join(', ');
  return (
    <Form
      schema={sentSchema as never}
      action={action}
      requestId={requestId}
      // A receipt travels by itself, as it is dropped.
      onSend={(data) => data.delete('_proof')}
      aria-labelledby="sent"
    >
      <SelectField
        name="channel"
        label={t('channel')}
        hint={dead.length > 0 ? t('dead-names', { law, channels: names(dead) }) : undefined}
        options={ways.map((value) => ({ value, label: tWay(value) }))}
        placeholder={t('choose-channel')}
        onChange={(event) => setWay(event.currentTarget.value)}
        required
      />
      {warn && (
        <Notice tone="warn" title={t('dead')} live>
          {t('dead-why', {
            law,
            channel: tWay(warn),
            others: names(ways.filter((one) => !dead.includes(one))),
          })}
        </Notice>
      )}
      <DateField name="sentOn" label={t('day')} reading={reading} required />
      <TextField name="trackingNumber" label={t('tracking')} autoComplete="off" maxLength={100} />
      <ProofField documents={documents} url={uploadUrl} limit={limit} />
      <div>
        <SubmitButton>{t('record')}</SubmitButton>
      </div>
    </Form>
  );
}

/** A document of the case, or a file that becomes one as soon as it is dropped. */
function ProofField({ documents, url, limit }: { documents: Option[]; url: string; limit: number }) {
  const t = useTranslations('letters.sent');
  const errorText = useErrorText();
  const mounted = useMounted();
  const [kept, setKept] = useState<Option | null>(null);
  const { state, send } = useUpload({
    url,
    limit,
    onDone: (id) => setKept({ value: id, label: t('proof-kept') }),
  });
  function take([file]: File[]): void {
    if (!file) return;
    const data = new FormData();
    data.set('title', file.name);
    data.set('kind', 'correspondence');
    data.set('file', file);
    send(data);
  }
  return (
    <div className="grid gap-3">
      {kept ? (
        <>
          <input type="hidden" name="proofDocumentId" value={kept.value} />
          <Notice tone="success" title={t('proof')} live>
            {kept.label}
          </Notice>
        </>
      ) : (
        <SelectField
          name="proofDocumentId"
          label={t('proof')}
          hint={t('proof-hint')}
          options={documents}
          placeholder={t('proof-none')}
        />
      )}
      {mounted && !kept && (
        <FileField
          name="_proof"
          label={t('proof-file')}
          onFiles={take}
          progress={state.is === 'sending' ? state.share : undefined}
          error={state.is === 'ready' && state.refused ? errorText(state.refused) : undefined}
        />
      )}
    </div>
  );
}
