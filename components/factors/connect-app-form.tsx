'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { codeSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { QrCode } from './qr-code.tsx';

type ConnectAppFormProps = {
  action: FormAction;
  requestId: string;
  next: string;
  offer: { secret: string; qr: { size: number; path: string } };
};

/** Connects an authenticator app: the secret as a picture and as text, and the first code as the proof. */
export function ConnectAppForm({ action, requestId, next, offer }: ConnectAppFormProps) {
  const t = useTranslations('security.factors.app');
  return (
    <Form
      schema={codeSchema}
      action={action}
      requestId={requestId}
      guard={false}
      labels={{ code: t('code') }}
      aria-label={t('connect')}
    >
      <input type="hidden" name="next" value={next} />
      <ol className="grid list-decimal gap-4 ps-5">
        <li>{t('install')}</li>
        <li>
          <div className="grid gap-3">
            <p>{t('scan')}</p>
            <QrCode qr={offer.qr} label={t('qr')} />
            <p className="text-sm">
              {t('type')}{' '}
              <code translate="no" className="break-words font-mono text-base">
                {offer.secret}
              </code>
            </p>
          </div>
        </li>
        <li>{t('then')}</li>
      </ol>
      <CodeField label={t('code')} hint={t('code-hint')} />
      <SubmitButton className="justify-self-start">{t('connect')}</SubmitButton>
    </Form>
  );
}

/** A code of the app; browsers offer none, password managers may. */
function CodeField({ label, hint }: { label: string; hint: string }) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      required
    />
  );
}
