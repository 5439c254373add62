import { DueBadge } from '#components/ui/due-badge.tsx';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { relativeDays } from '#lib/domain/dates/relative-days.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type DueWordsProps = {
  dueOn: string;
  /** The day where the debtor is. */
  today: string;
  /** The day rests on a start that nobody confirmed. */
  estimated?: boolean;
};

/** A due day in words ("in 3 days", "2 days late"), the day itself on hover. */
export async function DueWords({ dueOn, today, estimated }: DueWordsProps) {
  const t = await getT('dates');
  const words = await getT('deadlines');
  const { code, count } = relativeDays(dueOn, today);
  const near = count <= 7 ? 'soon' : 'far';
  return (
    <DueBadge
      state={code === 'in-days' ? near : code}
      dueOn={dueOn}
      dueText={formatDay(dueOn, await currentLocale())}
      estimated={estimated ? words('estimated') : undefined}
    >
      {t(`relative.${code}`, { count })}
    </DueBadge>
  );
}
