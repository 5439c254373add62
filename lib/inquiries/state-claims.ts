import 'server-only';
import type { Tx } from '#db/client.ts';
import { putLink } from '#db/queries/claims.ts';
import { insertStatedClaims } from '#db/queries/inquiries/insert-stated-claims.ts';
import type { MoveInput } from '#lib/domain/inquiry/move-schema.ts';

type PlainInput = Exclude<MoveInput, { kind: 'correction' }>;

/**
 * What a reply states becomes claims of that body on the case's board; what already is one stays as it is. An answer
 * said to contradict a claim links the statement to that claim.
 */
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
  for (const { claimId, statement } of move.answers ?? []) {
    const fromClaimId = states[(statement ?? 1) - 1]?.claimId;
    if (!claimId || !fromClaimId || fromClaimId === claimId) continue;
    await putLink(tx, { caseId: of.caseId, fromClaimId, toClaimId: claimId, kind: 'contradicts' });
  }
  return { ...move, states };
}
