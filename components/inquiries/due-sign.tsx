import { DueBadge } from '#components/ui/due-badge.tsx';
import { relativeDays } from '#lib/domain/dates/relative-days.ts';
import { getVoice } from './voice.ts';

/** How far an open due day is, in words; `today` is the day where the debtor is. */
export async function DueSign({ dueOn, today }: { dueOn: string; today: string }) {
  const { say, day } = await getVoice();
  const { code, count } = relativeDays(dueOn, today);
  const near = count <= 7 ? 'soon' : 'far';
  return (
    <DueBadge state={code === 'in-days' ? near : code} dueOn={dueOn} dueText={day(dueOn)}>
      {say.dates(`relative.${code}`, { count })}
    </DueBadge>
  );
}
