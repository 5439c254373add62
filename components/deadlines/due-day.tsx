import { DueBadge } from '#components/ui/due-badge.tsx';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { relativeDays } from '#lib/domain/dates/relative-days.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type DueDayProps = { item: { dueOn: string; today: string; estimated?: boolean } };

/** How far a due day is, in words, the day itself beside it. */
export async function DueDay({ item: { dueOn, today, estimated } }: DueDayProps) {
  const t = await getT('dates');
  const words = await getT('deadlines');
  const day = formatDay(dueOn, await currentLocale());
  const { code, count } = relativeDays(dueOn, today);
  const state = code !== 'in-days' ? code : count <= 7 ? 'soon' : 'far';
  return (
    <>
      <span className="text-muted text-sm tabular-nums">{day}</span>
      <DueBadge
        state={state}
        dueOn={dueOn}
        dueText={day}
        estimated={estimated ? words('estimated') : undefined}
      >
        {t(`relative.${code}`, { count })}
      </DueBadge>
    </>
  );
}
