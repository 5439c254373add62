'use client';

import { useTranslations } from 'use-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { confirmRuleSchema } from '#lib/laws/schema.ts';

type ConfirmRuleFormProps = {
  action: FormAction;
  requestId: string;
  /** The path of the rule's source, and the digest of the rule as it is shown. */
  rule: string;
  digest: string;
  title: string;
  /** The version of the law, which tells forms for one rule apart. */
  version?: string;
};

/** A lawyer confirms a rule as it stands, with what they looked at. */
export function ConfirmRuleForm({ action, requestId, rule, digest, title, version }: ConfirmRuleFormProps) {
  const t = useTranslations('laws.confirm');
  return (
    <Disclosure summary={t('do', { rule: title })} className="text-sm">
      <Form
        schema={confirmRuleSchema}
        action={action}
        requestId={requestId}
        aria-label={version ? `${t('do', { rule: title })} (${version})` : t('do', { rule: title })}
      >
        <input type="hidden" name="rule" value={rule} />
        <input type="hidden" name="digest" value={digest} />
        <TextareaField name="note" label={t('note')} hint={t('note-hint')} rows={2} required />
        <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
