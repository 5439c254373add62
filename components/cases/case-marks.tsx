import { Badge } from '#components/ui/badge.tsx';
import type { CaseStatus, Sensitivity, Urgency } from '#lib/domain/case-terms.ts';
import { getT } from '#lib/i18n/get-t.ts';

export async function StatusMark({ status }: { status: CaseStatus }) {
  const t = await getT('cases');
  return <Badge tone={status === 'closed' ? 'good' : 'neutral'}>{t(`status.${status}`)}</Badge>;
}

export async function SensitivityMark({ sensitivity }: { sensitivity: Sensitivity }) {
  const t = await getT('cases');
  return (
    <Badge tone={sensitivity === 'open' ? 'neutral' : 'accent'}>{t(`sensitivity.${sensitivity}`)}</Badge>
  );
}

/** Says nothing of a case that is not urgent. */
export async function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const t = await getT('cases');
  if (urgency === 'normal') return null;
  return <Badge tone={urgency === 'immediate' ? 'late' : 'warn'}>{t(`urgency.${urgency}`)}</Badge>;
}

export async function InventedMark() {
  const t = await getT('cases');
  return <Badge dashed>{t('invented')}</Badge>;
}
