import Link from 'next/link';
import { Time } from '#components/ui/time.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { HistoryEntry, InquiryView } from '#lib/inquiries/view.ts';
import { MoveFacts } from './move-facts.tsx';
import { getVoice, type Voice } from './voice.ts';

type HistoryListProps = {
  inquiry: InquiryView;
  mayRecord: boolean;
  /** Zone in which entries are timed: the organisation's. */
  timeZone: string;
};

/** Everything that was entered, the newest first; what was corrected is struck, with the correction below. */
export async function HistoryList({ inquiry, mayRecord, timeZone }: HistoryListProps) {
  const voice = await getVoice();
  const entries = inquiry.history.filter(({ move }) => move.kind !== 'correction');
  return (
    <Timeline
      items={entries.flatMap((entry) => {
        const { move } = entry;
        if (move.kind === 'correction') return [];
        const on = dayOf(entry.standing ?? move);
        return [
          {
            key: move.id,
            when: on ? <Time value={on}>{voice.edtf(on)}</Time> : voice.t('entry.day-unknown'),
            uncertain: on === null,
            title: <Title entry={entry} move={move} voice={voice} />,
            children: (
              <Body entry={entry} move={move} inquiry={inquiry} mayRecord={mayRecord} timeZone={timeZone} />
            ),
          },
        ];
      })}
    />
  );
}

function Title({ entry, move, voice }: { entry: HistoryEntry; move: PlainMove; voice: Voice }) {
  const kind = voice.moves(move.kind === 'event' ? `event.${move.event}` : `kind.${move.kind}`);
  if (!entry.correctedBy) return kind;
  return entry.standing ? kind : <s className="text-muted">{kind}</s>;
}

async function Body({
  entry,
  move,
  inquiry,
  mayRecord,
  timeZone,
}: HistoryListProps & { entry: HistoryEntry; move: PlainMove }) {
  const voice = await getVoice();
  const { t, edtf } = voice;
  const { correctedBy, standing } = entry;
  const instants = instantFormat(voice.locale, timeZone, true);
  const at = (instant: string) => instants.format(new Date(instant));
  const earlier = inquiry.history.filter(
    (one) =>
      one.move.kind === 'correction' && one.move.corrects === move.id && one.move.id !== correctedBy?.id,
  );
  const nameOf = (id: string) => inquiry.history.find((one) => one.move.id === id)?.enteredByName ?? '';
  const was = dayOf(move);
  return (
    <div className="grid gap-1.5">
      {correctedBy ? (
        <>
          <s className="grid gap-1 text-muted decoration-muted/70">
            {standing && <span>{was ? edtf(was) : t('entry.day-unknown')}</span>}
            <MoveFacts move={move} inquiry={inquiry} />
          </s>
          <p className="text-muted">
            {t(standing ? 'entry.corrected' : 'entry.voided', {
              name: nameOf(correctedBy.id),
              when: at(correctedBy.enteredAt),
            })}
          </p>
          {correctedBy.note && <p className="whitespace-pre-wrap">{correctedBy.note}</p>}
          {standing && <MoveFacts move={standing} inquiry={inquiry} />}
        </>
      ) : (
        <MoveFacts move={move} inquiry={inquiry} />
      )}
      {earlier.map((one) => (
        <p key={one.move.id} className="text-muted">
          {t('entry.correction-withdrawn', { name: one.enteredByName, when: at(one.move.enteredAt) })}
        </p>
      ))}
      <p className="flex flex-wrap items-center gap-x-3 text-muted text-xs">
        <span>{t('entry.entered', { name: entry.enteredByName, when: at(move.enteredAt) })}</span>
        {mayRecord && move.kind !== 'drafted' && (
          <Link
            data-print="no"
            className="link target inline-flex items-center"
            href={`/inquiries/${inquiry.id}/correct/${correctedBy && !standing ? correctedBy.id : move.id}`}
          >
            {correctedBy && !standing ? t('entry.restore') : t('entry.correct')}
          </Link>
        )}
      </p>
    </div>
  );
}

/** The day a move bears; a reply's is the day of signing, then that of receipt. */
function dayOf(move: PlainMove): string | null {
  return move.kind === 'replied' ? (move.on ?? move.signedOn ?? move.receivedOn) : move.on;
}
