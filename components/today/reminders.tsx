import { DueRow } from '#components/deadlines/due-row.tsx';
import { getT } from '#lib/i18n/get-t.ts';
import { type ReminderItem, shown } from '#lib/today/view.ts';
import { SeenButton } from './seen-button.tsx';
import { TodayList } from './today-list.tsx';

type RemindersProps = { items: readonly ReminderItem[]; markSeen: (data: FormData) => Promise<void> };

/** What came near since the reader looked last; each stays until it is seen, done or moved. */
export async function Reminders({ items, markSeen }: RemindersProps) {
  const t = await getT('today');
  return (
    <TodayList
      id="reminders"
      title={t('reminders.title')}
      description={items.length > shown ? t('reminders.more', { count: shown }) : undefined}
      items={items.slice(0, shown)}
      actions={
        items.length > 1 && (
          <SeenButton action={markSeen} subjectId="all">
            {t('reminders.all-seen')}
          </SeenButton>
        )
      }
    >
      {(item) => (
        <DueRow
          key={item.subjectId}
          item={item}
          actions={
            <SeenButton action={markSeen} subjectId={item.subjectId}>
              {t('reminders.seen')}
              <span className="sr-only">: {item.caseReference}</span>
            </SeenButton>
          }
        />
      )}
    </TodayList>
  );
}
