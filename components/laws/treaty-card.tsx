import { randomUUID } from 'node:crypto';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { TreatyRow } from '#lib/domain/regimes/treaty-schema.ts';
import type { TreatiesView } from '#lib/laws/view.ts';
import { ConfirmRuleForm } from './confirm-rule-form.tsx';
import { getLawVoice } from './law-voice.ts';
import { RuleCard } from './rule-card.tsx';
import { treatyStanding } from './treaty-words.ts';

type TreatyCardProps = {
  row: TreatyRow;
  view: TreatiesView;
  /** Only for those who may. */
  confirm?: FormAction;
  withdraw?: (data: FormData) => Promise<void>;
};

/** One State under one treaty, where that comes from, and who confirmed it. */
export async function TreatyCard({ row, view, confirm, withdraw }: TreatyCardProps) {
  const voice = await getLawVoice();
  const { t, treaty, country } = voice;
  const path = `rows/${row.id}`;
  const source = `${path}/source`;
  const confirmed = view.confirmations[source];
  const title = country(row.state);
  const lines = [
    { key: 'treaty', term: t('field.treaty'), detail: treaty(row.treaty) },
    { key: 'standing', term: t('treaty.standing'), detail: treatyStanding(row, voice) },
  ];
  return (
    <RuleCard rule={{ path, title, lines, source: row.source, notes: [] }} level={2}>
      {confirmed
        ? withdraw && (
            <form action={withdraw}>
              <input type="hidden" name="confirmation" value={confirmed} />
              <SubmitButton size="small" variant="quiet">
                {t('confirm.withdraw')}
              </SubmitButton>
            </form>
          )
        : confirm && (
            <ConfirmRuleForm
              action={confirm}
              requestId={randomUUID()}
              rule={source}
              digest={view.digests[source] ?? ''}
              title={t('treaty.confirm', { state: title, treaty: treaty(row.treaty) })}
            />
          )}
    </RuleCard>
  );
}
