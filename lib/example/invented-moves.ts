import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { ToldMove } from './enter-inquiry.ts';
import type { InventedInquiry, InventedMove } from './example-schema.ts';

/** Tells an invented inquiry's moves; hops are counted in the order in which they open, from the addressee. */
export function inventedMoves(
  invented: InventedInquiry,
  today: string,
  authorityId: (key: string) => string,
): (questionIds: string[]) => ToldMove[] {
  const day = (offset: number) => shiftDay(today, offset);
  return (questionIds) => {
    const hops = [randomUUIDv7()];
    const hopAt = (index = 0) => {
      const id = hops[index];
      if (!id) throw new Error(`no hop ${index} yet in the example`);
      return id;
    };
    const tell = (move: InventedMove): ToldMove => {
      switch (move.kind) {
        case 'sent':
          return {
            kind: 'sent',
            hopId: hopAt(),
            on: day(move.on),
            authorityId: authorityId(invented.to),
            channel: invented.channel,
          };
        case 'delivered':
          return { kind: 'delivered', hopId: hopAt(), on: day(move.on) };
        case 'registered':
          return { kind: 'registered', hopId: hopAt(move.hop), on: day(move.on), number: move.number };
        case 'forwarded': {
          const recipients = move.to.map((key) => ({ hopId: randomUUIDv7(), authorityId: authorityId(key) }));
          hops.push(...recipients.map(({ hopId }) => hopId));
          return {
            kind: 'forwarded',
            hopId: hopAt(),
            on: move.on === null ? null : day(move.on),
            scope: 'whole',
            recipients,
          };
        }
        case 'extended':
          return {
            kind: 'extended',
            hopId: hopAt(),
            on: day(move.on),
            days: move.days,
            noticeGiven: move.notice,
          };
        case 'replied':
          return {
            kind: 'replied',
            hopId: hopAt(move.hop),
            on: day(move.on),
            learnedOn: day(Math.min(move.on + 2, 0)),
            replyKind: move.reply,
            signedOn: day(move.on),
            language: invented.lang,
            states: move.states ? [{ text: move.states }] : [],
            answers: questionIds.flatMap((questionId, index) => {
              const verdict = move.verdicts[index];
              return verdict ? [{ questionId, verdict }] : [];
            }),
          };
      }
    };
    return [...invented.moves].sort((a, b) => (a.on ?? 0) - (b.on ?? 0)).map(tell);
  };
}
