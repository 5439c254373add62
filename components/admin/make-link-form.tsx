'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { userIdSchema } from '#lib/users/schema.ts';
import { CopyLink } from './copy-link.tsx';

type MakeLinkFormProps = { action: FormAction<{ link: string }>; requestId: string; userId: string };

/** Makes a link for setting a new password and shows it this once. */
export function MakeLinkForm({ action, requestId, userId }: MakeLinkFormProps) {
  const t = useTranslations('admin.link');
  const [link, setLink] = useState<string | null>(null);
  return (
    <Form
      schema={userIdSchema}
      action={action}
      requestId={requestId}
      guard={false}
      aria-label={t('title')}
      onOk={(data) => setLink(data?.link ?? null)}
    >
      <input type="hidden" name="userId" value={userId} />
      {link && <CopyLink key={link} link={link} />}
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('do')}
      </SubmitButton>
    </Form>
  );
}
