import { randomUUID } from 'node:crypto';
import { Badge } from '#components/ui/badge.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { type LawSource, listSources } from '#lib/domain/regimes/list-sources.ts';
import type { RegimeVersion } from '#lib/domain/regimes/regime-schema.ts';
import type { LawView } from '#lib/laws/view.ts';
import { ConfirmRuleForm } from './confirm-rule-form.tsx';
import { rulesOf } from './law-rules.ts';
import { getLawVoice, type LawVoice } from './law-voice.ts';
import { RuleCard } from './rule-card.tsx';

type LawVersionsProps = {
  view: Pick<LawView, 'law' | 'digests' | 'confirmations'>;
  /** Only for those who may. */
  confirm?: FormAction;
  withdraw?: (data: FormData) => Promise<void>;
};

/** The versions of a law, the latest first, each with its rules in words. */
export async function LawVersions({ view, confirm, withdraw }: LawVersionsProps) {
  const voice = await getLawVoice();
  const { law } = view;
  const { t } = voice;
  const sources = listSources(law);
  const acts = { confirm, withdraw };
  return law.versions.toReversed().map((version) => (
    <Section
      key={version.id}
      id={`versions-${version.id}`}
      title={voice.t('version.titled', { name: voice.version(law.id, version) })}
      description={validity(version, voice)}
      actions={version.switchedOff && <Badge dashed>{t('version.off')}</Badge>}
    >
      {(version.filing?.conditions ?? []).length > 0 && (
        <ul className="grid list-disc gap-1 ps-5 text-muted text-sm">
          {version.filing?.conditions.map((id) => (
            <li key={id}>{voice.note(id)}</li>
          ))}
        </ul>
      )}
      {rulesOf(version, law.id, voice).map(({ kind, rules }) => (
        <div key={kind} className="grid gap-3">
          <h3 className="text-base text-muted">{t(`kind.${kind}`)}</h3>
          <div className="grid items-start gap-3 lg:grid-cols-2">
            {rules.map((rule) => {
              const source = `${rule.path}/source`;
              return (
                <RuleCard key={rule.path} rule={rule}>
                  <RuleWord view={view} path={source} title={rule.title} acts={acts} />
                  {insideOf(rule.path, sources).map((one) => (
                    <InnerSource key={one.path} source={one} view={view} title={rule.title} acts={acts} />
                  ))}
                </RuleCard>
              );
            })}
          </div>
        </div>
      ))}
    </Section>
  ));
}

type RuleWordProps = {
  view: LawVersionsProps['view'];
  path: string;
  title: string;
  acts: Pick<LawVersionsProps, 'confirm' | 'withdraw'>;
};

/** What a lawyer may say of a rule: confirm it, or take a confirmation back. */
async function RuleWord({ view, path, title, acts: { confirm, withdraw } }: RuleWordProps) {
  const voice = await getLawVoice();
  const { t } = voice;
  const confirmed = view.confirmations[path];
  const version = view.law.versions.find(({ id }) => path.startsWith(`versions/${id}/`));
  if (confirmed)
    return (
      withdraw && (
        <form action={withdraw}>
          <input type="hidden" name="confirmation" value={confirmed} />
          <SubmitButton size="small" variant="quiet">
            {t('confirm.withdraw')}
          </SubmitButton>
        </form>
      )
    );
  return (
    confirm && (
      <ConfirmRuleForm
        action={confirm}
        requestId={randomUUID()}
        rule={path}
        digest={view.digests[path] ?? ''}
        title={title}
        version={version ? voice.version(view.law.id, version) : ''}
      />
    )
  );
}

/** Places in acts that a part of a rule leans on, such as its extension; windows and treaties of a filing are rules of their own. */
function insideOf(rule: string, sources: readonly LawSource[]): LawSource[] {
  const ofOthers = rule.endsWith('/filing') ? [`${rule}/windows/`, `${rule}/gates/`] : [];
  return sources.filter(
    ({ path }) =>
      path.startsWith(`${rule}/`) &&
      path !== `${rule}/source` &&
      !ofOthers.some((other) => path.startsWith(other)),
  );
}

/** A part of a rule that has a source of its own, with how sure we are of it. */
async function InnerSource({
  source: { path, source, confirmed },
  view,
  title,
  acts,
}: Omit<RuleWordProps, 'path'> & { source: LawSource }) {
  const { t, say, cite, option } = await getLawVoice();
  const part = path.split('/').at(-2) ?? '';
  const words = say.has(`group.${part}`)
    ? say(`group.${part}`)
    : say.has(`field.${part}`)
      ? say(`field.${part}`)
      : part;
  return (
    <div className="grid gap-1 border-line border-t pt-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
        <span className="font-semibold">{words}</span>
        <span>{cite(source)}</span>
        <span>{confirmed && source.confirmed ? t('mark.confirmed') : option('mark', source.mark, '')}</span>
        {!confirmed && <Badge dashed>{t('mark.unconfirmed')}</Badge>}
      </p>
      <RuleWord view={view} path={path} title={`${title}, ${words}`} acts={acts} />
    </div>
  );
}

/** From when to when a version is in force; nothing to say where its name says all. */
export function validity({ validFrom, validTo }: RegimeVersion, { t, day }: LawVoice): string | undefined {
  if (validFrom && validTo) return t('version.between', { from: day(validFrom), to: day(validTo) });
  if (validFrom) return t('version.since', { from: day(validFrom) });
  return validTo ? t('version.until', { to: day(validTo) }) : undefined;
}
