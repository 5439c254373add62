'use client';

import { useTranslations } from 'use-intl';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import { caseKinds } from '#lib/domain/case-terms.ts';

/** What kinds of wrong were done; any number of them. */
export function KindFields() {
  const t = useTranslations('cases');
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-semibold">{t('fields.kinds')}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {caseKinds.map((kind) => (
          <CheckboxField key={kind} name="kinds" value={kind} label={t(`kind.${kind}`)} />
        ))}
      </div>
    </fieldset>
  );
}
