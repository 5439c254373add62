'use client';

import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { edtfWords } from '#lib/domain/date-words.ts';
import { typedDate } from '#lib/domain/typed-date.ts';

/** What was understood of a typed date, in the reader's words; null while nothing can be read. */
export function useDateReading(): (text: string) => string | null {
  const t = useTranslations('common.when');
  const locale = useLocale();
  return useCallback(
    (text) => {
      const date = typedDate(text);
      return date && edtfWords(date.edtf, locale, t);
    },
    [t, locale],
  );
}
