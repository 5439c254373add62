'use client';

import { useTranslations } from 'use-intl';
import { CheckboxField } from '#components/ui/choice-field.tsx';

/** A letter that answers several inquiries is put right in all of them, unless one says otherwise. */
export function EverywhereField({ joint }: { joint: string }) {
  const t = useTranslations('judgements');
  return (
    <CheckboxField
      name="everywhere"
      label={t('reply.everywhere', { numbers: joint })}
      hint={t('reply.everywhere-hint')}
    />
  );
}
