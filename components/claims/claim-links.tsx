'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { linkSchema, relations } from '#lib/claims/schema.ts';
import type { ClaimRelation } from '#lib/claims/view.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type ClaimLinksProps = {
  related: readonly ClaimRelation[];
  /** The case's other claims. */
  others: readonly Option[];
  link: FormAction;
  unlink: (data: FormData) => Promise<void>;
  requestId: string;
};

/** How a claim stands to the others; each link can be taken back, and another added. */
export function ClaimLinks({ related, others, link, unlink, requestId }: ClaimLinksProps) {
  const t = useTranslations('claims');
  if (others.length === 0) return <p className="text-muted">{t('links.alone')}</p>;
  return (
    <div className="grid gap-5">
      {related.length === 0 && <p className="text-muted">{t('links.none')}</p>}
      <ul className="grid gap-2">
        {related.map(({ relation, id, text, lang }) => (
          <li key={`${relation}-${id}`} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-0 flex-[1_1_12rem]">
              <span className="font-semibold">{t(`relation.${relation}`)}: </span>
              <span lang={lang}>{text}</span>
            </span>
            <form action={unlink}>
              <input type="hidden" name="relation" value={relation} />
              <input type="hidden" name="other" value={id} />
              <SubmitButton variant="quiet" size="small" aria-label={t('links.remove-named', { text })}>
                {t('links.remove')}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <Form schema={linkSchema as never} action={link} requestId={requestId} aria-label={t('links.title')}>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <SelectField
            name="relation"
            label={t('links.relation')}
            options={relations.map((value) => ({ value, label: t(`relation-choice.${value}`) }))}
          />
          <SelectField
            name="other"
            label={t('links.other')}
            options={others}
            placeholder={t('links.choose')}
            required
          />
        </div>
        <div>
          <SubmitButton variant="secondary">{t('links.add')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
