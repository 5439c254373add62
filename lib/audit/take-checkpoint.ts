import 'server-only';
import type { Tx } from '#db/client.ts';
import { addCheckpoint, type KeptCheckpoint } from '#db/queries/audit/checkpoints.ts';
import { type CheckpointKey, fingerprintOf } from './checkpoint-key.ts';
import { movedDigest, type SignedCheckpoint, statementOf } from './checkpoint-text.ts';

/**
 * Signs where all chains end now and keeps that; does nothing when a checkpoint is younger than the given seconds.
 *
 * @param db the worker's or the owner's way to the database
 */
export async function takeCheckpoint(
  db: Tx,
  key: CheckpointKey,
  notWithinSeconds: number,
): Promise<SignedCheckpoint | null> {
  const kept = await addCheckpoint(db, notWithinSeconds, (stated) => {
    const facts = { ...stated, at: new Date().toISOString() };
    const signature = key.sign(statementOf({ ...facts, moved: movedDigest(facts.heads) }));
    return { ...facts, signature, signedBy: fingerprintOf(key.publicKey) };
  });
  return kept && asSigned(kept, key.publicKey);
}

/** A kept checkpoint as it is printed, with the public key that is said to have signed it. */
export function asSigned(kept: KeptCheckpoint, publicKey: string): SignedCheckpoint {
  const { at, through, chains, entries, digest, previous, signature, heads } = kept;
  return { at, through, chains, entries, digest, moved: movedDigest(heads), previous, signature, publicKey };
}
