'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormField } from '#components/ui/form-context.ts';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { PasskeyButton } from './passkey-button.tsx';

/** The field in which a form sends the proof; an action takes it out of the values before it sends them back. */
const name = 'confirmation';

/**
 * Asks, in a form that does something dangerous, for a proof that it is really the person who is signed in: at
 * once when the last proof is old, or beside the error when the server says so. Draws nothing otherwise.
 */
export function ConfirmFields({ confirmation }: { confirmation: Confirmation }) {
  const t = useTranslations('ui.confirm');
  const { needed, since, password, code, passkey } = confirmation;
  const label = t(password || !code ? 'password' : 'code');
  const { error } = useFormField(name, label);
  const [askedAt, setAskedAt] = useState<string | null>();
  const [proved, setProved] = useState(false);
  // The error goes when one types; the question stays until a new proof was given.
  if (error && askedAt !== since) setAskedAt(since);
  if (!needed && !error && askedAt !== since) return null;
  if (proved) {
    return (
      <Notice tone="success" live>
        {t('proved')}
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      {password || code ? (
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
      ) : (
        <Notice tone="warn" title={t('elsewhere')}>
          <a href="/confirm" target="_blank" rel="noopener" className="link">
            {t('elsewhere-link')}
          </a>
        </Notice>
      )}
      {passkey && <PasskeyButton purpose="confirm" onDone={() => setProved(true)} />}
    </div>
  );
}
