'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { voidSchema } from '#lib/inquiries/schema.ts';
import { EverywhereField } from './everywhere-field.tsx';

type VoidFormProps = { action: FormAction; requestId: string; of: 'entry' | 'correction'; joint?: string };

/** Takes an entry back, or a correction, which restores what it hid. */
export function VoidForm({ action, requestId, of, joint }: VoidFormProps) {
  const t = useTranslations('moves');
  const words = of === 'entry' ? 'void' : 'restore';
  return (
    <section aria-labelledby="void-title" className="grid gap-3">
      <h2 id="void-title" className="text-lg">
        {t(`${words}.title`)}
      </h2>
      <p className="text-muted text-sm">{t(`${words}.hint`)}</p>
      <Form
        schema={voidSchema as never}
        action={action}
        requestId={requestId}
        defaultValues={{ everywhere: 'on' }}
        aria-labelledby="void-title"
      >
        {joint && <EverywhereField joint={joint} />}
        <TextareaField name="note" label={t('void.why')} optional={t('field.optional')} rows={2} />
        <div>
          <SubmitButton variant="danger">{t(`${words}.do`)}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
