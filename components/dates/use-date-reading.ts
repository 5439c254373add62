'use client';

import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { parseDate } from '#lib/domain/dates/parse-date.ts';

/** What was understood of a typed date, in the reader's words; null while nothing can be read. */
export function useDateReading(): (text: string) => string | null {
  const t = useTranslations('dates') as Translate;
  const locale = useLocale();
  return useCallback(
    (text) => {
      const date = parseDate(text);
      return date.ok && date.data.edtf ? formatEdtf(date.data.edtf, t, locale) : null;
    },
    [t, locale],
  );
}
