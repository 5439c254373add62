'use client';

import { useTranslations } from 'use-intl';

const mostRows = 20;

/** The labels of an authority's form by field name, for the summary and for comparing two versions. */
export function useAuthorityLabels() {
  const t = useTranslations('authorities');
  const rows: Record<string, string> = {};
  for (let index = 0; index < mostRows; index++) {
    const number = index + 1;
    rows[`channels.${index}.kind`] = t('channels.kind-of', { number });
    rows[`channels.${index}.value`] = t('channels.value-of', { number });
    rows[`channels.${index}.note`] = t('channels.note-of', { number });
    rows[`regimes.${index}.id`] = t('regimes.of', { number });
  }
  return {
    ...rows,
    nameEn: t('name.en'),
    nameRu: t('name.ru'),
    nameLocal: t('name.local'),
    nameLocalLang: t('name.local-lang'),
    abbreviation: t('abbreviation'),
    parentId: t('parent'),
    state: t('state'),
    kind: t('kind'),
    timeZone: t('time-zone'),
    roll: t('roll'),
    address: t('address'),
    notes: t('notes'),
    regimes: t('regimes.title'),
    channels: t('channels.title'),
  };
}
