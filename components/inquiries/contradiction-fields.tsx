'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { useFormField } from '#components/ui/form-context.ts';
import type { Option } from '#components/ui/select.tsx';
import { textOf } from '#components/ui/text-field.tsx';

/** The statements that can be pointed at: a letter seldom has more that contradict something. */
const statements = 12;

/** Which claim of the case an answer contradicts, and by which of its statements. */
export function ContradictionFields({ name, claims }: { name: string; claims: readonly Option[] }) {
  const t = useTranslations('judgements');
  const chosen = textOf(useFormField(`${name}.claimId`).value);
  const { error } = useFormField(`${name}.statement`);
  if (claims.length === 0) return null;
  return (
    <Disclosure summary={t('reply.contradicts')} open={Boolean(chosen || error)}>
      <div className="grid items-start gap-3 py-1 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <SelectField
          name={`${name}.claimId`}
          label={t('reply.claim')}
          hint={t('reply.claim-hint')}
          options={claims}
          placeholder={t('reply.claim-none')}
        />
        <SelectField
          name={`${name}.statement`}
          label={t('reply.by-statement')}
          options={Array.from({ length: statements }, (_, index) => ({
            value: String(index + 1),
            label: t('reply.statement', { number: index + 1 }),
          }))}
        />
      </div>
    </Disclosure>
  );
}
