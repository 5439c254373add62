import type { PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';
import { ReplyFacts } from './reply-facts.tsx';
import { getVoice, type Voice } from './voice.ts';

/** What a move says besides its kind and its day, in short words. */
export async function MoveFacts({ move, inquiry }: { move: PlainMove; inquiry: InquiryView }) {
  const voice = await getVoice();
  const facts = factsOf(move, inquiry, voice).filter(Boolean);
  const states = move.kind === 'replied' ? move.states.filter(({ text }) => text) : [];
  const documents = move.kind === 'replied' ? move.documentIds : [];
  return (
    <div className="grid gap-1 font-normal text-sm">
      {facts.length > 0 && <p className="text-muted">{facts.join(' · ')}</p>}
      {states.length > 0 && (
        <div>
          <p className="text-muted">{voice.moves('say.states')}</p>
          <ul
            className="list-disc ps-5"
            lang={move.kind === 'replied' ? (move.language ?? undefined) : undefined}
          >
            {states.map(({ claimId, text }) => (
              <li key={claimId ?? text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {documents.map((id) => (
        <p key={id}>
          <a className="link" href={`/api/documents/${id}`}>
            {voice.t('entry.document', { title: inquiry.documents[id]?.title ?? '' })}
          </a>
        </p>
      ))}
      {move.kind === 'replied' && <ReplyFacts reply={move} inquiry={inquiry} />}
      {move.note && <p className="whitespace-pre-wrap">{move.note}</p>}
    </div>
  );
}

function factsOf(move: PlainMove, inquiry: InquiryView, voice: Voice): string[] {
  const { moves, t, edtf, day, list, locale } = voice;
  const body = (id: string | null) => {
    const found = id ? inquiry.bodies[id] : undefined;
    return found ? nameOf(found, locale).text : '';
  };
  const here = (hopId: string | null) =>
    body(inquiry.state.hops.find(({ id }) => id === hopId)?.authorityId ?? null);
  const atHour = (time: string | null) => (time ? moves('say.hour', { time }) : '');
  const learned = move.learnedOn ? [t('entry.learned', { date: day(move.learnedOn) })] : [];
  switch (move.kind) {
    case 'sent':
      return [
        moves('say.to', { authority: body(move.authorityId) }),
        move.channel === 'unknown' ? '' : t(`channel.${move.channel}`),
        ...learned,
      ];
    case 'delivered':
      return [here(move.hopId), atHour(move.time), ...learned];
    case 'registered':
      return [
        here(move.hopId),
        atHour(move.time),
        move.number ? moves('say.number', { number: move.number }) : '',
        ...learned,
      ];
    case 'forwarded': {
      const to = move.recipients.map(({ authorityId, questionIds }) => {
        const numbers = (questionIds ?? []).map((id) =>
          String(inquiry.questions.findIndex((question) => question.id === id) + 1),
        );
        return numbers.length > 0
          ? `${body(authorityId)}, ${moves('say.part', { numbers: list(numbers) })}`
          : body(authorityId);
      });
      return [here(move.hopId), moves('say.to', { authority: list(to) }), ...learned];
    }
    case 'extended':
      return [
        here(move.hopId),
        move.until ? moves('say.extended-until', { date: day(move.until) }) : '',
        move.days ? moves('say.extended-days', { count: move.days }) : '',
        move.noticeGiven === null ? '' : moves(move.noticeGiven ? 'say.notice-yes' : 'say.notice-no'),
        ...learned,
      ];
    case 'replied': {
      const signer = move.signerName ?? (move.signerId ? inquiry.officials[move.signerId]?.name : null);
      return [
        here(move.hopId),
        moves(`reply-kind.${move.replyKind}`),
        move.outNumber ? moves('say.number', { number: move.outNumber }) : '',
        move.signedOn ? moves('say.signed', { date: edtf(move.signedOn) }) : '',
        move.receivedOn ? moves('say.received', { date: edtf(move.receivedOn) }) : '',
        signer ? moves('say.signed-by', { name: signer }) : '',
      ];
    }
    case 'event':
      return [
        move.remedyId ? voice.rule(inquiry.regimeId, move.remedyId) : '',
        atHour(move.time),
        ...learned,
      ];
    case 'complained':
      return [
        move.remedyId ? voice.rule(inquiry.regimeId, move.remedyId) : '',
        move.authorityId ? moves('say.to', { authority: body(move.authorityId) }) : '',
        ...learned,
      ];
    default:
      return [here(move.hopId), ...learned];
  }
}
