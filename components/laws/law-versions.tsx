import { randomUUID } from 'node:crypto';
import { Badge } from '#components/ui/badge.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
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
  const { law, digests, confirmations } = view;
  const { t } = voice;
  return law.versions.toReversed().map((version) => (
    <Section
      key={version.id}
      id={`versions-${version.id}`}
      title={voice.version(law.id, version)}
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
              const confirmed = confirmations[source];
              return (
                <RuleCard key={rule.path} rule={rule}>
                  {withdraw && confirmed && (
                    <form action={withdraw}>
                      <input type="hidden" name="confirmation" value={confirmed} />
                      <SubmitButton size="small" variant="quiet">
                        {t('confirm.withdraw')}
                      </SubmitButton>
                    </form>
                  )}
                  {confirm && !confirmed && (
                    <ConfirmRuleForm
                      action={confirm}
                      requestId={randomUUID()}
                      rule={source}
                      digest={digests[source] ?? ''}
                      title={rule.title}
                    />
                  )}
                </RuleCard>
              );
            })}
          </div>
        </div>
      ))}
    </Section>
  ));
}

/** From when to when a version is in force. */
export function validity({ validFrom, validTo }: RegimeVersion, { t, day }: LawVoice): string {
  if (validFrom && validTo) return t('version.between', { from: day(validFrom), to: day(validTo) });
  if (validFrom) return t('version.since', { from: day(validFrom) });
  return validTo ? t('version.until', { to: day(validTo) }) : t('version.always');
}
