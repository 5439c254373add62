'use client';

import { useCallback } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { issueKey } from '#lib/domain/field-errors.ts';

/** react-hook-form's nested errors as dotted name → error key. */
export function flattenErrors(errors: FieldErrors): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (node: unknown, name: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, message } = node as { type?: unknown; message?: unknown };
    if (typeof type === 'string') {
      found[name] = issueKey(type, typeof message === 'string' ? message : '');
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      // The error of a list as a whole stands under `root`.
      if (key !== 'ref') walk(child, key === 'root' ? name : name === '' ? key : `${name}.${key}`);
    }
  };
  walk(errors, '');
  return found;
}

/** Turns an error key, with optional values (`longer-than?max=500`), into a sentence of the reader's language. */
export function useErrorText(): (key: string) => string {
  const t = useTranslations('errors');
  return useCallback(
    (message) => {
      const [key = '', query = ''] = message.split('?', 2);
      const values = Object.fromEntries(
        [...new URLSearchParams(query)].map(([name, value]) => [
          name,
          /^\d+$/.test(value) ? Number(value) : value,
        ]),
      );
      const known = key as Parameters<typeof t.has>[0];
      return t.has(known) ? t(known, values as never) : t('unexpected');
    },
    [t],
  );
}
