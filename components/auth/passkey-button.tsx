'use client';

import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { useMounted } from '#components/ui/use-mounted.ts';
import { usePasskey } from './use-passkey.ts';
import { usePasskeyAutofill } from './use-passkey-autofill.ts';

type PasskeyButtonProps = {
  purpose: 'sign-in' | 'second-factor' | 'confirm' | 'unlock';
  next?: string;
  /** Have passkeys offered in the field whose `autoComplete` says `webauthn`, too. */
  autofill?: boolean;
  /** Instead of going to another page. */
  onDone?: () => void;
  children?: ReactNode;
};

/** Asks for a passkey. Only scripts can do that, and only some browsers: elsewhere there is nothing. */
export function PasskeyButton({ purpose, next, autofill = false, onDone, children }: PasskeyButtonProps) {
  const t = useTranslations('ui.passkey');
  const errorText = useErrorText();
  const mounted = useMounted();
  const { use, offer, withdraw, pending, error } = usePasskey(purpose, ({ path }) => {
    if (onDone) onDone();
    // A whole new page: nothing that was drawn for somebody else, or for nobody, stays.
    else window.location.assign(path ?? '/');
  });
  const offerFor = useCallback(() => void offer({ next }), [offer, next]);
  usePasskeyAutofill(autofill, offerFor, withdraw);
  if (!mounted || !browserSupportsWebAuthn()) return null;
  return (
    <div className="grid gap-1.5">
      <Button pending={pending} onClick={() => use({ next })} className="justify-self-start">
        <KeyRound aria-hidden="true" className="size-4" />
        {children ?? t('use')}
      </Button>
      <div role="status">
        <FieldError id={`passkey-${purpose}`} error={error ? errorText(error) : undefined} />
      </div>
    </div>
  );
}
