'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import type { Option } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { channelKinds } from '#lib/authorities/schema.ts';

/** The laws under which a body answers, best first, and the ways to reach it. */
export function ChannelRows({ regimes }: { regimes: readonly Option[] }) {
  const t = useTranslations('authorities');
  const kinds = channelKinds.map((value) => ({ value, label: t(`channels.kinds.${value}`) }));
  return (
    <>
      <FieldRows
        name="regimes"
        legend={t('regimes.title')}
        hint={t('regimes.hint')}
        addLabel={t('regimes.add')}
        removeLabel={(number) => t('regimes.remove', { number })}
        min={0}
        max={regimes.length}
        compact
      >
        {(row) => (
          <SelectField
            name={row.name('id')}
            label={t('regimes.of', { number: row.index + 1 })}
            options={regimes}
            placeholder=""
          />
        )}
      </FieldRows>
      <FieldRows
        name="channels"
        legend={t('channels.title')}
        hint={t('channels.hint')}
        addLabel={t('channels.add')}
        removeLabel={(number) => t('channels.remove', { number })}
        min={0}
        max={20}
      >
        {(row) => (
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
            <SelectField
              name={row.name('kind')}
              label={t('channels.kind-of', { number: row.index + 1 })}
              options={kinds}
            />
            <TextField name={row.name('value')} label={t('channels.value-of', { number: row.index + 1 })} />
            <div className="sm:col-span-2">
              <TextField name={row.name('note')} label={t('channels.note-of', { number: row.index + 1 })} />
            </div>
          </div>
        )}
      </FieldRows>
    </>
  );
}
