import 'server-only';
import type { Tx } from '#db/client.ts';
import {
  allCheckpoints,
  allEntries,
  allHeads,
  allMarks,
  onWholeRecord,
} from '#db/queries/audit/read-record.ts';
import { fingerprintOf, isSignedBy } from './checkpoint-key.ts';
import { type SignedCheckpoint, statementOf } from './checkpoint-text.ts';
import { asSigned } from './take-checkpoint.ts';
import { type Total, type Verdict, verifyRecord } from './verify-record.ts';

export type CheckpointFault = { name: string; what: 'signature' | 'other-key' | 'order' };

export type InstallationVerdict = Verdict & {
  checkpoints: number;
  checkpointFaults: CheckpointFault[];
};

const printedName = 'the printed checkpoint';

/**
 * Verifies all chains and all checkpoints of a database, as its owner.
 *
 * @param publicKey the key that this installation's checkpoints are signed with
 * @param printed a checkpoint that was kept elsewhere
 */
export function auditInstallation(
  db: Tx,
  publicKey: string,
  printed: SignedCheckpoint | null = null,
): Promise<InstallationVerdict> {
  return onWholeRecord(db, async (tx) => {
    const checkpointFaults: CheckpointFault[] = [];
    const untrue = new Set<string>();
    let [checkpoints, previous, through]: [number, string, number] = [0, '', 0];
    let latest: Total | null = null;
    for await (const kept of allCheckpoints(tx)) {
      const name = `checkpoint ${kept.id} of ${kept.at}`;
      const what = wrongWith(asSigned(kept, publicKey), publicKey, kept.signedBy);
      if (what) {
        checkpointFaults.push({ name, what });
        untrue.add(String(kept.id));
      } else {
        latest = totalOf(name, kept);
        if (kept.previous !== previous || kept.through < through)
          checkpointFaults.push({ name, what: 'order' });
      }
      checkpoints += 1;
      previous = kept.signature;
      through = kept.through;
    }
    const totals = latest ? [latest] : [];
    if (printed) {
      const what = wrongWith(printed, publicKey, fingerprintOf(printed.publicKey));
      if (what) checkpointFaults.push({ name: printedName, what });
      else totals.push(totalOf(printedName, printed));
    }
    const record = { entries: allEntries(tx), heads: allHeads(tx), marks: allMarks(tx) };
    const verdict = await verifyRecord(record, totals, untrue);
    return { ...verdict, checkpoints, checkpointFaults };
  });
}

function wrongWith(
  checkpoint: SignedCheckpoint,
  publicKey: string,
  signedBy: string,
): CheckpointFault['what'] | null {
  if (signedBy !== fingerprintOf(publicKey)) return 'other-key';
  return isSignedBy(publicKey, statementOf(checkpoint), checkpoint.signature) ? null : 'signature';
}

function totalOf(name: string, from: Omit<Total, 'name'>): Total {
  const { through, chains, entries, digest } = from;
  return { name, through, chains, entries, digest };
}
