'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormField } from '#components/ui/form-context.ts';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';

/** The field in which a form sends the proof; an action takes it out of the values before it sends them back. */
const name = 'confirmation';

/**
 * Asks, in a form that does something dangerous, for a proof that it is really the person who is signed in: at
 * once when the last proof is old, or beside the error when the server says so. Draws nothing otherwise.
 */
export function ConfirmFields({ confirmation }: { confirmation: Confirmation }) {
  const t = useTranslations('ui.confirm');
  const { needed, since, password, code } = confirmation;
  const label = t(password ? 'password' : 'code');
  const { error } = useFormField(name, label);
  const [askedAt, setAskedAt] = useState<string | null>();
  // The error goes when one types; the question stays until a new proof was given.
  if (error && askedAt !== since) setAskedAt(since);
  if (!needed && !error && askedAt !== since) return null;
  if (!password && !code) {
    return (
      <Notice tone="warn" title={t('elsewhere')}>
        <a href="/confirm" target="_blank" rel="noopener" className="link">
          {t('elsewhere-link')}
        </a>
      </Notice>
    );
  }
  return (
    <TextField
      name={name}
      label={label}
      hint={t('why')}
      required
      autoCapitalize="none"
      spellCheck={false}
      {...(password
        ? { type: 'password', autoComplete: 'current-password' }
        : { inputMode: 'numeric', autoComplete: 'one-time-code' })}
    />
  );
}
