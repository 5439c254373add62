'use client';

import { useTranslations } from 'use-intl';
import { ConsentFields } from '#components/people/consent-fields.tsx';
import { Section } from '#components/ui/section.tsx';

/** What those concerned agreed to. "Not asked yet" is an honest answer and stays visible on the case. */
export function ConsentSection() {
  const t = useTranslations('intake.consent');
  return (
    <Section id="consent" title={t('title')} description={t('description')}>
      <ConsentFields prefix="consent." />
    </Section>
  );
}
