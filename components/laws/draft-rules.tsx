import { Pencil, Plus } from 'lucide-react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { addedKinds, mayHave } from '#lib/domain/regimes/new-rule.ts';
import type { Regime, RegimeVersion } from '#lib/domain/regimes/regime-schema.ts';
import { ruleFields, wholeLaw } from '#lib/domain/regimes/rule-fields.ts';
import { CopyVersionForm } from './copy-version-form.tsx';
import { rulesOf } from './law-rules.ts';
import { validity } from './law-versions.tsx';
import { getLawVoice } from './law-voice.ts';
import { WholeLaw } from './whole-law.tsx';

/** Lines that are clear without what they are called. */
const saysItself = new Set(['length', 'limit']);

type DraftRulesProps = {
  law: Regime;
  version: number;
  requestId: string;
  copy: FormAction;
  remove: (path: string) => (data: FormData) => Promise<void>;
};

/** The rules of a draft, each with the way to its form; versions are added by copying one. */
export async function DraftRules({ law, version, requestId, copy, remove }: DraftRulesProps) {
  const voice = await getLawVoice();
  const { t } = voice;
  const form = (path: string) => `/laws/${law.id}/draft/rule?path=${encodeURIComponent(path)}`;
  return (
    <div className="grid gap-5">
      <Card>
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="font-semibold text-base">{t('whole.title')}</h3>
            <ButtonLink href={form(wholeLaw)} size="small" aria-label={t('whole.edit-all')}>
              {t('whole.edit')}
            </ButtonLink>
          </div>
          <WholeLaw law={law} />
        </div>
      </Card>
      {law.versions.toReversed().map((one) => (
        <Card key={one.id} flush>
          <div className="flex flex-wrap items-center justify-between gap-2 border-line border-b px-4 py-3">
            <div className="grid">
              <h3 className="font-semibold text-base">
                {t('version.titled', { name: voice.version(law.id, one) })}
              </h3>
              <p className="text-muted text-sm">
                {one.switchedOff ? t('version.off') : validity(one, voice)}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              {law.versions.length > 1 && (
                <form action={remove(`versions/${one.id}`)}>
                  <input type="hidden" name="version" value={version} />
                  <SubmitButton size="small" variant="quiet">
                    {t('version.remove')}
                  </SubmitButton>
                </form>
              )}
              <ButtonLink href={form(`versions/${one.id}`)} size="small">
                {t('version.edit')}
              </ButtonLink>
            </div>
          </div>
          <List label={voice.version(law.id, one)}>
            {rulesOf(one, law.id, voice).flatMap(({ kind, rules }) =>
              rules
                .filter(({ path }) => ruleFields(law, path))
                .map((rule) => (
                  <Row
                    key={rule.path}
                    href={form(rule.path)}
                    title={rule.title}
                    meta={
                      <>
                        {rule.title !== t(`kind.${kind}`) && <span>{t(`kind.${kind}`)}</span>}
                        {rule.lines
                          .filter(({ key }) => key !== 'on')
                          .slice(0, 2)
                          .map((line) => (
                            <span key={line.key}>
                              {saysItself.has(line.key) ? line.detail : t('draft.line', line)}
                            </span>
                          ))}
                        <span>{voice.cite(rule.source)}</span>
                      </>
                    }
                    end={<Pencil aria-hidden="true" className="size-4 text-muted" />}
                  />
                )),
            )}
          </List>
          <AddLinks lawId={law.id} version={one} />
        </Card>
      ))}
      <CopyVersionForm
        action={copy}
        requestId={requestId}
        version={version}
        versions={law.versions.map((one) => ({ value: one.id, label: voice.version(law.id, one) }))}
      />
    </div>
  );
}

/** The ways to the form of a rule that a version does not have yet. */
async function AddLinks({ lawId, version }: { lawId: string; version: RegimeVersion }) {
  const { t } = await getLawVoice();
  const kinds = addedKinds.filter((kind) => mayHave(version, kind));
  return (
    <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">
      {kinds.map((kind) => (
        <ButtonLink
          key={kind}
          href={`/laws/${lawId}/draft/add?${new URLSearchParams({ version: version.id, kind })}`}
          size="small"
          variant="quiet"
        >
          <Plus aria-hidden="true" className="size-4" />
          {t(`add.do.${kind}`)}
        </ButtonLink>
      ))}
    </div>
  );
}
