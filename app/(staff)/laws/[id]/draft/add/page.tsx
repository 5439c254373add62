import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { labelledGroups } from '#components/laws/labelled-groups.ts';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { RuleForm } from '#components/laws/rule-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { addedKinds, newRuleForm } from '#lib/domain/regimes/new-rule.ts';
import { getDraft } from '#lib/laws/get-draft.ts';
import { addRuleAction } from '../actions.ts';

export default async function AddRulePage(props: PageProps<'/laws/[id]/draft/add'>) {
  const viewer = await requireCapability('law.edit');
  const id = decodeURIComponent((await props.params).id);
  const { version: versionId, kind: wanted } = await props.searchParams;
  const kind = addedKinds.find((one) => one === wanted);
  const draft = await getDraft(viewer, id);
  const place = kind && typeof versionId === 'string' ? { kind, versionId } : null;
  const form = draft && place && newRuleForm(draft.law, place);
  if (!draft || !place || !form) notFound();
  const voice = await getLawVoice();
  const { t } = voice;
  voice.learn(draft.law);
  const title = t(`add.title.${place.kind}`);
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={
          <Link href={`/laws/${draft.law.id}/draft`} className="link">
            {t('draft.of', { law: voice.lawName(draft.law.id) })}
          </Link>
        }
        meta={
          <>
            <span>{voice.version(draft.law.id, { id: place.versionId })}</span>
            <span>{t('add.what')}</span>
          </>
        }
      />
      <ClientMessages namespaces={['laws']}>
        <div className="max-w-3xl">
          <RuleForm
            action={addRuleAction.bind(null, { id: draft.law.id, ...place })}
            requestId={randomUUID()}
            version={draft.version}
            values={form.values}
            groups={labelledGroups(form.groups, draft.law.id, voice)}
            label={title}
            save={t('add.save')}
          />
        </div>
      </ClientMessages>
    </>
  );
}
