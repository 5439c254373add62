import { Disclosure } from '#components/ui/disclosure.tsx';
import { Time } from '#components/ui/time.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { HistoryEntry, RowChange } from '#lib/history/view.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { actionWords } from './action-words.ts';
import { ChangeList } from './change-list.tsx';
import { fieldValues } from './field-value.ts';

type HistoryListProps = { entries: readonly HistoryEntry[]; names: Record<string, string>; timeZone: string };

/** What was done on a case: who, when, and field by field what it changed. */
export async function HistoryList({ entries, names, timeZone }: HistoryListProps) {
  const t = await getT('history');
  const say = await fieldValues(names, timeZone);
  const when = instantFormat(await currentLocale(), timeZone, true);
  const sentence = await actionWords();
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: String(entry.id),
        when: <Time value={entry.at}>{when.format(new Date(entry.at))}</Time>,
        title: (
          <>
            {sentence(entry.action)}
            <span className="font-normal text-muted">
              {' '}
              · {entry.actor ?? t(entry.outsider ? 'outsider' : 'system')}
            </span>
          </>
        ),
        children: <Changes changes={entry.changes} say={say} />,
      }))}
    />
  );
}

type ChangesProps = {
  changes: readonly RowChange[];
  say: (subject: string, field: string, value: unknown) => string;
};

/** Edits are shown at once; what was written for the first time is one step away. */
async function Changes({ changes, say }: ChangesProps) {
  const t = await getT('history');
  const subject = (change: RowChange) => {
    const key = `subjects.${change.subject}` as 'subjects.event';
    const word = t.has(key) ? t(key) : change.subject.replaceAll('_', ' ');
    const name = change.name ?? (change.subject === 'move' ? kindOf(change, say) : null);
    const named = name ? t('subject-named', { word, name }) : word;
    return change.operation === 'delete' ? `${named} (${t('taken-out')})` : named;
  };
  return (
    <ul className="grid gap-2">
      {changes.map((change) => (
        <li key={change.id} className="grid gap-1">
          {change.operation === 'update' ? (
            <>
              <p className="text-muted">
                <bdi>{subject(change)}</bdi>
              </p>
              <ChangeList change={change} say={say} />
            </>
          ) : change.fields.length === 0 ? (
            <p className="text-muted">
              <bdi>{subject(change)}</bdi>
            </p>
          ) : (
            <Disclosure summary={<bdi className="font-normal">{subject(change)}</bdi>}>
              <ChangeList change={change} say={say} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A step has no name of its own: what kind it is tells it apart. */
function kindOf(change: RowChange, say: ChangesProps['say']): string | null {
  const kind = change.fields.find(({ field }) => field === 'kind')?.after;
  return kind ? say('move', 'kind', kind) : null;
}
