'use client';

import { useTranslations } from 'use-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { renamePasskeySchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { FactorButtonForm } from './factor-button-form.tsx';

type PasskeyCardProps = {
  passkey: { id: string; name: string };
  /** Since when, and when it was last used. */
  facts: string;
  rename: FormAction;
  remove: FormAction;
  requestIds: [string, string];
  confirmation: Confirmation;
};

/** One passkey with what can be done to it. */
export function PasskeyCard(props: PasskeyCardProps) {
  const { passkey, facts, rename, remove, requestIds, confirmation } = props;
  const t = useTranslations('security.factors.passkeys');
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="min-w-0 break-words font-semibold">{passkey.name}</span>
        <span className="text-muted text-sm">{facts}</span>
      </p>
      <Disclosure summary={t('change')}>
        <div className="grid gap-6">
          <Form
            schema={renamePasskeySchema}
            action={rename}
            requestId={requestIds[0]}
            guard={false}
            defaultValues={{ name: passkey.name }}
            labels={{ name: t('name') }}
            aria-label={t('rename')}
          >
            <input type="hidden" name="passkey" value={passkey.id} />
            <TextField name="name" label={t('name')} autoComplete="off" required />
            <SubmitButton variant="secondary" className="justify-self-start">
              {t('rename')}
            </SubmitButton>
          </Form>
          <FactorButtonForm
            action={remove}
            requestId={requestIds[1]}
            confirmation={confirmation}
            factor={passkey.id}
            variant="danger"
            label={t('remove')}
          >
            {t('remove')}
          </FactorButtonForm>
        </div>
      </Disclosure>
    </li>
  );
}
