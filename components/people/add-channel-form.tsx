'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { addChannelSchema } from '#lib/people/schema.ts';
import { ChannelFields } from './channel-fields.tsx';

/** One more way to reach a person. */
export function AddChannelForm({ requestId, action }: { requestId: string; action: FormAction }) {
  const t = useTranslations('people.channel');
  return (
    <Form
      schema={addChannelSchema as never}
      action={action}
      requestId={requestId}
      resetOnOk
      aria-label={t('add')}
    >
      <ChannelFields name={(field) => field} />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
