import { DueRow, type DueRowItem } from '#components/due/due-row.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { getT } from '#lib/i18n/get-t.ts';
import { SeenButton } from './seen-button.tsx';

type MarkSeen = (data: FormData) => Promise<void>;

/** How many reminders are new, and the way to put them all aside. */
export async function NewReminders({ count, markSeen }: { count: number; markSeen: MarkSeen }) {
  if (count === 0) return null;
  const t = await getT('today');
  return (
    <Notice
      title={t('reminders.new', { count })}
      actions={
        <SeenButton action={markSeen} subjectId="all">
          {t('reminders.all-seen')}
        </SeenButton>
      }
    >
      {t('reminders.what')}
    </Notice>
  );
}

type RemindedRowProps = { item: DueRowItem & { id: string }; markSeen?: MarkSeen };

/** A thing due; with a reminder that was not seen yet it says so until it is marked. */
export async function RemindedRow({ item, markSeen }: RemindedRowProps) {
  if (!markSeen) return <DueRow item={item} />;
  const t = await getT('today');
  return (
    <DueRow
      item={item}
      mark={<Badge tone="accent">{t('reminders.reminder')}</Badge>}
      actions={
        <SeenButton action={markSeen} subjectId={item.id}>
          {t('reminders.seen')}
          <span className="sr-only">: {item.caseReference}</span>
        </SeenButton>
      }
    />
  );
}
