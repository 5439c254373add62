'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { useFormField } from '#components/ui/form-context.ts';
import { Notice } from '#components/ui/notice.tsx';
import { textOf } from '#components/ui/text-field.tsx';
import { type SendingChannel, sendingChannels } from '#lib/domain/inquiry/move-schema.ts';

type ChannelFieldProps = {
  label: string;
  hint?: string;
  /** Ways that start no clock today, and the law that says so. */
  dead: readonly SendingChannel[];
  law: string;
};

/** By which way it goes; warns where that way starts no clock. */
export function ChannelField({ label, hint, dead, law }: ChannelFieldProps) {
  const t = useTranslations('inquiries');
  const first = textOf(useFormField('channel').value) ?? 'unknown';
  const [chosen, setChosen] = useState(first);
  const warn = dead.find((channel) => channel === chosen);
  const names = dead.map((channel) => t(`channel.${channel}`)).join(', ');
  return (
    <div className="grid gap-2">
      <SelectField
        name="channel"
        label={label}
        hint={dead.length > 0 ? t('form.dead-channels', { regime: law, channels: names }) : hint}
        options={sendingChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {warn && (
        <Notice tone="warn" title={t('form.dead-channel')} live>
          {t('form.dead-channel-why', { regime: law, channel: t(`channel.${warn}`) })}
        </Notice>
      )}
    </div>
  );
}
