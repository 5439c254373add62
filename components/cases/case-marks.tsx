import {
  ChevronsUp,
  ChevronUp,
  Circle,
  CircleCheck,
  Eye,
  FlaskConical,
  KeyRound,
  Lock,
  Users,
} from 'lucide-react';
import type { CaseStatus, Sensitivity, Urgency } from '#lib/cases/schema.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { Mark } from './mark.tsx';

const statusIcons = { open: Circle, watching: Eye, closed: CircleCheck };
const sensitivityIcons = { open: Users, restricted: Lock, sealed: KeyRound };

export async function StatusMark({ status }: { status: CaseStatus }) {
  const t = await getT('cases');
  return <Mark icon={statusIcons[status]}>{t(`status.${status}`)}</Mark>;
}

export async function SensitivityMark({ sensitivity }: { sensitivity: Sensitivity }) {
  const t = await getT('cases');
  return (
    <Mark icon={sensitivityIcons[sensitivity]} tone={sensitivity === 'open' ? 'plain' : 'accent'}>
      {t(`sensitivity.${sensitivity}`)}
    </Mark>
  );
}

/** Says nothing of a case that is not urgent. */
export async function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const t = await getT('cases');
  if (urgency === 'normal') return null;
  return urgency === 'immediate' ? (
    <Mark icon={ChevronsUp} tone="late">
      {t('urgency.immediate')}
    </Mark>
  ) : (
    <Mark icon={ChevronUp} tone="warn">
      {t('urgency.high')}
    </Mark>
  );
}

export async function InventedMark() {
  const t = await getT('cases');
  return <Mark icon={FlaskConical}>{t('invented')}</Mark>;
}
