import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ImpactList } from '#components/due/impact-list.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { DifferenceList } from '#components/laws/difference-list.tsx';
import { DraftRules } from '#components/laws/draft-rules.tsx';
import { ExampleTables } from '#components/laws/example-tables.tsx';
import { impactWords } from '#components/laws/impact-words.ts';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { PutInEffectForm } from '#components/laws/note-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getDraft } from '#lib/laws/get-draft.ts';
import { discardDraftAction, putInEffectAction } from '../../actions.ts';
import { copyVersionAction, removeRuleAction } from './actions.ts';

export default async function DraftPage(props: PageProps<'/laws/[id]/draft'>) {
  const viewer = await requireCapability('law.edit');
  const id = decodeURIComponent((await props.params).id);
  const { refused } = await props.searchParams;
  const draft = await getDraft(viewer, id);
  if (!draft) notFound();
  const { t, lawName, learn } = await getLawVoice();
  const { law, version } = draft;
  learn(law);
  return (
    <>
      <PageHeader
        title={t('draft.title')}
        eyebrow={
          <Link href={`/laws/${law.id}`} className="link">
            {lawName(law.id)}
          </Link>
        }
        meta={t('draft.what')}
        actions={
          <form action={discardDraftAction.bind(null, law.id)}>
            <input type="hidden" name="version" value={version} />
            <SubmitButton variant="secondary">{t('draft.set-aside')}</SubmitButton>
          </form>
        }
      />
      {refused && <Notice tone="error">{t('draft.refused')}</Notice>}
      <Section id="rules" title={t('draft.rules')} description={t('draft.rules-what')}>
        <ClientMessages namespaces={['laws']}>
          <DraftRules
            law={law}
            version={version}
            requestId={randomUUID()}
            copy={copyVersionAction.bind(null, law.id)}
            remove={(path) => removeRuleAction.bind(null, { id: law.id, path })}
          />
        </ClientMessages>
      </Section>
      <Section id="difference" title={t('diff.title')} description={t('diff.what')}>
        <DifferenceList
          lawId={law.id}
          differences={draft.inEffect}
          caption={t('diff.title')}
          none={t('diff.none')}
        />
        {draft.shipped && draft.shipped.length !== draft.inEffect.length && (
          <Disclosure summary={t('diff.shipped')}>
            <DifferenceList
              lawId={law.id}
              differences={draft.shipped}
              caption={t('diff.shipped')}
              none={t('diff.none')}
            />
          </Disclosure>
        )}
      </Section>
      <Section id="impact" title={t('impact.title')} description={t('impact.what')}>
        <ImpactList {...(await impactWords(draft.impact, 'law'))} />
      </Section>
      <Section id="examples" title={t('example.title')} description={t('example.what')}>
        <ExampleTables lawId={law.id} examples={draft.examples} />
      </Section>
      <Section id="effect" title={t('effect.title')} description={t('effect.what')}>
        <ClientMessages namespaces={['laws']}>
          <div className="max-w-2xl">
            <PutInEffectForm
              action={putInEffectAction.bind(null, law.id)}
              requestId={randomUUID()}
              confirmation={await confirmationFor(viewer)}
              version={version}
            />
          </div>
        </ClientMessages>
      </Section>
    </>
  );
}
