import { Badge } from '#components/ui/badge.tsx';
import type { Sensitivity, Urgency } from '#lib/domain/case-terms.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** What of a case a coordinator must know before giving it to somebody; says nothing of the usual. */
export async function CaseMark({ urgency, sensitivity }: { urgency: Urgency; sensitivity: Sensitivity }) {
  const t = await getT('coordination');
  return (
    <>
      {urgency !== 'normal' && (
        <Badge tone={urgency === 'immediate' ? 'late' : 'warn'}>{t(`urgency.${urgency}`)}</Badge>
      )}
      {sensitivity !== 'open' && <Badge tone="accent">{t(`sensitivity.${sensitivity}`)}</Badge>}
    </>
  );
}
