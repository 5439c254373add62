'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { channelKinds, channelRisks } from '#lib/domain/person-terms.ts';

/** One way to reach somebody, with how dangerous it is to use it. */
export function ChannelFields({ name }: { name: (field: string) => string }) {
  const t = useTranslations('people.channel');
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]">
        <SelectField
          name={name('kind')}
          label={t('kind')}
          options={channelKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextField name={name('value')} label={t('value')} autoComplete="off" spellCheck={false} />
        <SelectField
          name={name('risk')}
          label={t('risk')}
          options={channelRisks.map((value) => ({ value, label: t(`risks.${value}`) }))}
        />
      </div>
      <TextField name={name('note')} label={t('note')} hint={t('note-hint')} />
    </>
  );
}
