import { randomUUID } from 'node:crypto';
import { FileText } from 'lucide-react';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { TemplateForm } from '#components/letters/template-form.tsx';
import { TemplateList } from '#components/letters/template-list.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { placeholders } from '#lib/domain/letters/placeholders.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listTemplates } from '#lib/inquiries/letters/list-templates.ts';
import { addTemplateAction, retireTemplateAction } from './actions.ts';

export default async function TemplatesPage() {
  const viewer = await requireCapability('letter.template');
  const templates = await listTemplates(viewer);
  const t = await getT('letters');
  return (
    <div className="grid gap-8">
      <PageHeader title={t('templates.title')} meta={t('templates.intro')} />
      {templates.length > 0 ? (
        <TemplateList templates={templates} label={t('templates.title')} retire={retireTemplateAction} />
      ) : (
        <EmptyState icon={FileText} title={t('templates.empty')}>
          {t('templates.empty-hint')}
        </EmptyState>
      )}
      <Section id="add-template" title={t('templates.add')} description={t('templates.case-content')}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card>
            <ClientMessages namespaces={['letters']}>
              <TemplateForm action={addTemplateAction} requestId={randomUUID()} />
            </ClientMessages>
          </Card>
          <Disclosure summary={t('templates.words')} open>
            <p className="mb-3 text-muted text-sm">
              {t('templates.words-hint', { open: '{#official}', close: '{/official}' })}
            </p>
            <dl className="grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
              {placeholders.map((name) => (
                <div key={name} className="grid sm:contents">
                  <dt>
                    <code>{`{${name}}`}</code>
                  </dt>
                  <dd className="text-muted">{t(`placeholder.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
      </Section>
    </div>
  );
}
