'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { RadioField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { makeLinkSchema } from '#lib/users/schema.ts';
import { CopyLink } from './copy-link.tsx';

type MakeLinkFormProps = {
  action: FormAction<{ link: string }>;
  requestId: string;
  confirmation: Confirmation;
  userId: string;
  /** Whether there is a second factor that could be kept or set up anew. */
  secondFactor: boolean;
};

/** Makes a link for setting a new password and shows it this once. */
export function MakeLinkForm(props: MakeLinkFormProps) {
  const { action, requestId, confirmation, userId, secondFactor } = props;
  const t = useTranslations('admin.link');
  const [link, setLink] = useState<string | null>(null);
  return (
    <Form
      schema={makeLinkSchema}
      action={action}
      requestId={requestId}
      guard={false}
      className="wrap-anywhere"
      aria-label={t('title')}
      onOk={(data) => setLink(data?.link ?? null)}
    >
      <input type="hidden" name="userId" value={userId} />
      {link && <CopyLink key={link} link={link} />}
      {secondFactor && (
        <RadioField
          name="factors"
          label={t('factors')}
          defaultValue="keep"
          options={(['keep', 'anew'] as const).map((value) => ({
            value,
            label: t(`factors-${value}`),
            description: t(`factors-${value}-what`),
          }))}
        />
      )}
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('do')}
      </SubmitButton>
    </Form>
  );
}
