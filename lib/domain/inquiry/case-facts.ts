import { type Move, moveSchema } from './move-schema.ts';

/**
 * The moves of an inquiry with the day of the facts among them: the one recorded on the inquiry, or else the one
 * that its case bears.
 *
 * @param happened EDTF; null where the case has none
 */
export function withCaseFacts(moves: readonly Move[], happened: string | null): Move[] {
  if (!happened || moves.some((move) => move.kind === 'event' && move.event === 'happened'))
    return [...moves];
  const entry = { enteredAt: '1970-01-01T00:00:00Z', enteredBy: 'case' };
  return [
    moveSchema.parse({ ...entry, kind: 'event', id: 'facts-of-the-case', event: 'happened', on: happened }),
    ...moves,
  ];
}
