import 'server-only';
import type { Tx } from '#db/client.ts';
import { insertStatedClaims } from '#db/queries/inquiries/insert-stated-claims.ts';
import type { MoveInput } from '#lib/domain/inquiry/move-schema.ts';

type PlainInput = Exclude<MoveInput, { kind: 'correction' }>;

/** What a reply states becomes claims of that body on the case's board; what already is one stays as it is. */
export async function stateClaims(
  tx: Tx,
  of: { caseId: string; authorityId: string },
  move: PlainInput,
): Promise<PlainInput> {
  if (move.kind !== 'replied' || !move.states) return move;
  const fresh = move.states.flatMap(({ claimId, text }) => (!claimId && text ? [text] : []));
  const ids = await insertStatedClaims(tx, {
    ...of,
    texts: fresh,
    lang: move.language ?? 'und',
    statedEdtf: move.signedOn ?? move.receivedOn ?? null,
  });
  const states = move.states.map(({ claimId, text }) => ({ claimId: claimId ?? ids.shift() ?? null, text }));
  return { ...move, states };
}
