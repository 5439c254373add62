'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConflictView } from '#components/ui/conflict-view.tsx';
import { Form } from '#components/ui/form.tsx';
import { setFormValue } from '#components/ui/form-snapshot.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { intakeSchema } from '#lib/intake/schema.ts';
import type { DraftView, KnownPerson } from '#lib/intake/view.ts';
import { AccessSection } from './access-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import type { IntakeOptions } from './intake-options.ts';
import { ReporterSection } from './reporter-section.tsx';
import { useKeepDraft } from './use-keep-draft.ts';
import { useNewestDraft } from './use-newest-draft.ts';
import { WhatSection } from './what-section.tsx';
import { WhoSection } from './who-section.tsx';

type IntakeFormProps = {
  draft: DraftView;
  requestId: string;
  options: IntakeOptions;
  action: FormAction<{ version: number }>;
  findKnown: (typed: string) => Promise<KnownPerson[]>;
};

/** The intake on one page. Everything typed is kept on the server; the case opens by one button at the end. */
export function IntakeForm({ draft, requestId, options, action, findKnown }: IntakeFormProps) {
  const t = useTranslations('intake');
  const url = `/intake/${draft.id}/keep`;
  const { save, version, clash, trouble, settled, sees, sign, left } = useKeepDraft(url, draft.version);
  useNewestDraft(url, version);
  const [first] = useState(() => ({ version: draft.version, left: left && formDataToObject(left.data) }));
  const shownLeft = first.version === draft.version ? first.left : null;
  const box = useRef<HTMLDivElement>(null);

  function choose(name: string, text: string): void {
    const form = box.current?.querySelector('form');
    if (form) setFormValue(form, name, text);
  }

  return (
    <div ref={box} className="grid gap-5">
      {trouble && (
        <Notice tone="error" live title={t(`trouble.${trouble}.title`)}>
          {t(`trouble.${trouble}.what`)}
        </Notice>
      )}
      {clash && (
        <ConflictView
          fields={Object.keys(clash.mine).map((name) => ({
            name,
            label: fieldLabel(t, name),
            mine: clash.mine[name] ?? '',
            theirs: clash.theirs[name] ?? '',
          }))}
          onChoose={choose}
        />
      )}
      <Form
        schema={intakeSchema as never}
        action={action}
        requestId={requestId}
        version={shownLeft ? version : Math.max(version, draft.version)}
        defaultValues={shownLeft ?? draft.content}
        labels={{ 'names.0.text': t('who.name'), what: t('what.text') }}
        autosave={clash ? undefined : save}
        onOk={(data) => settled(data?.version)}
        onTaken={sees}
        onSend={sign}
        aria-label={t('form.label')}
        className="gap-8!"
      >
        <input type="hidden" name="_seen" value={version} />
        <WhoSection options={options} findKnown={findKnown} />
        <WhatSection options={options} />
        <ReporterSection options={options} />
        <ConsentSection />
        <AccessSection />
        <div className="grid gap-2 border-line border-t pt-5">
          <p className="max-w-prose text-muted text-sm">{t('form.open-hint')}</p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="_do" value="open">
              {t('form.open')}
            </SubmitButton>
            <SubmitButton name="_do" value="save" variant="secondary" formNoValidate>
              {t('form.save')}
            </SubmitButton>
          </div>
        </div>
      </Form>
    </div>
  );
}

type IntakeT = ReturnType<typeof useTranslations<'intake'>>;

/** What a field is called in the comparison of two versions. */
function fieldLabel(t: IntakeT, name: string): string {
  const [head = '', index] = name.split('.');
  const label = t.has(`fields.${head}` as never) ? t(`fields.${head}` as never) : name;
  return index !== undefined && /^\d+$/.test(index) ? `${label} ${Number(index) + 1}` : label;
}
