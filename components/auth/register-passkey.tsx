'use client';

import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { Field, FieldError } from '#components/ui/field.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { Input } from '#components/ui/input.tsx';
import { useMounted } from '#components/ui/use-mounted.ts';
import { usePasskey } from './use-passkey.ts';

type RegisterPasskeyProps = {
  /** What the passkey is called unless the person chooses better: the browser and the system. */
  suggestion: string;
  next?: string;
};

/** Makes a passkey on this device or a security key, under a name of one's own. */
export function RegisterPasskey({ suggestion, next }: RegisterPasskeyProps) {
  const t = useTranslations('ui.passkey');
  const errorText = useErrorText();
  const id = useId();
  const mounted = useMounted();
  const [name, setName] = useState(suggestion);
  const { use, pending, error } = usePasskey('register', ({ path }) => window.location.assign(path ?? '/'));
  if (!mounted) return <p className="text-muted text-sm">{t('scripts')}</p>;
  if (!browserSupportsWebAuthn()) return <p className="text-muted text-sm">{t('unsupported')}</p>;
  function send(event: FormEvent): void {
    event.preventDefault();
    void use({ name, next });
  }
  return (
    <form onSubmit={send} className="grid gap-4" aria-label={t('add')}>
      <Field id={id} label={t('name')} hint={t('name-hint')}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" pending={pending} className="justify-self-start">
        <KeyRound aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      <div role="status">
        <FieldError id={`${id}-passkey`} error={error ? errorText(error) : undefined} />
      </div>
    </form>
  );
}
