import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { whereWords } from '#components/laws/difference-words.ts';
import { labelledGroups } from '#components/laws/labelled-groups.ts';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { RemoveRule } from '#components/laws/remove-rule.tsx';
import { RuleForm } from '#components/laws/rule-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { ruleValues } from '#lib/domain/regimes/read-rule.ts';
import { isRemovable, ruleFields, wholeLaw } from '#lib/domain/regimes/rule-fields.ts';
import { getDraft } from '#lib/laws/get-draft.ts';
import { editRuleAction, removeRuleAction } from '../actions.ts';

export default async function RulePage(props: PageProps<'/laws/[id]/draft/rule'>) {
  const viewer = await requireCapability('law.edit');
  const id = decodeURIComponent((await props.params).id);
  const { path, refused } = await props.searchParams;
  const draft = await getDraft(viewer, id);
  const at = typeof path === 'string' ? path : '';
  const groups = draft && ruleFields(draft.law, at);
  const values = draft && ruleValues(draft.law, at);
  if (!draft || !groups || !values) notFound();
  const voice = await getLawVoice();
  const { t } = voice;
  voice.learn(draft.law);
  const where = whereWords(at, draft.law.id, voice);
  // A version is named by what is said of it, which alone makes no title.
  const title = at === wholeLaw ? where : t('version.titled', { name: where });
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={
          <Link href={`/laws/${draft.law.id}/draft`} className="link">
            {t('draft.of', { law: voice.lawName(draft.law.id) })}
          </Link>
        }
        meta={t('form.what')}
      />
      <ClientMessages namespaces={['laws']}>
        <div className="grid max-w-3xl gap-8">
          <RuleForm
            action={editRuleAction.bind(null, { id: draft.law.id, path: at })}
            requestId={randomUUID()}
            version={draft.version}
            values={values}
            groups={labelledGroups(groups, draft.law.id, voice)}
            label={title}
            save={t('form.save')}
          />
          {isRemovable(at) && (
            <RemoveRule
              law={draft.law}
              path={at}
              version={draft.version}
              remove={removeRuleAction.bind(null, { id: draft.law.id, path: at })}
              refused={refused !== undefined}
            />
          )}
        </div>
      </ClientMessages>
    </>
  );
}
