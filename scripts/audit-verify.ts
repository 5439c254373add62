import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasChains } from '#db/queries/audit/read-record.ts';
import { Refusal } from '#db/refusal.ts';
import { openWorkerConnection } from '#db/worker-connection.ts';
import { auditInstallation, type InstallationVerdict } from '#lib/audit/audit-installation.ts';
import { checkpointKey } from '#lib/audit/checkpoint-key.ts';
import { parseCheckpoint } from '#lib/audit/checkpoint-text.ts';
import { auditKey } from './start/audit-key.ts';
import { dataDirOf, runCommand, typedPath } from './start/command.ts';
import { presentSecrets, reachDatabase } from './start/reach-database.ts';
import { say } from './start/say.ts';

const USAGE = `Usage: npm run audit:verify -- [--data DIR] [--checkpoint FILE]

Walks the whole record, counts every hash anew and names the first broken link of each chain. With --checkpoint it
also holds the record against a checkpoint that was printed or sent away. Works while Vigil runs and while it does
not. Ends with 0 when everything is whole, 1 when something is broken, 2 when it could not look.`;

const faultWords = {
  changed: 'the entry was changed, or the one before it',
  missing: 'an entry is missing before this one',
  order: 'the entry was moved',
  misplaced: 'the entry belongs to another chain',
  cut: 'the end of the chain is missing from here on',
  head: 'the kept end of the chain does not fit its last entry',
  checkpoint: 'the entry is not the one that the checkpoint signed',
} as const;
const checkpointWords = {
  signature: 'its signature does not fit what it says: it is forged or was changed',
  'other-key': 'it is signed with another key than that of this installation',
  order: 'it does not follow the one before it: a checkpoint is missing, or was put in',
} as const;

function report(verdict: InstallationVerdict, seconds: number): boolean {
  for (const { kind, chainId, seq, entryId, what, checkpoint } of verdict.faults) {
    const entry = entryId ? `, entry ${entryId}` : '';
    const shown = checkpoint ? ` (shown by checkpoint ${checkpoint})` : '';
    say(`BROKEN  chain of ${kind} ${chainId}, link ${seq}${entry}: ${faultWords[what]}${shown}`);
  }
  if (verdict.broken > verdict.faults.length)
    say(`BROKEN  and ${verdict.broken - verdict.faults.length} chains more`);
  for (const { name, what } of verdict.checkpointFaults) say(`BROKEN  ${name}: ${checkpointWords[what]}`);
  for (const { name, entriesThen, entriesNow } of verdict.differing)
    say(
      `BROKEN  ${name} covers ${entriesThen} entries; of these ${entriesNow} are here${entriesNow === entriesThen ? ', not all the same' : ''}`,
    );
  const whole =
    verdict.broken === 0 && verdict.checkpointFaults.length === 0 && verdict.differing.length === 0;
  say(
    `${whole ? 'Whole' : 'Broken'}: ${verdict.entries} entries in ${verdict.chains} chains, ${verdict.checkpoints} checkpoints, ${seconds.toFixed(1)} s`,
  );
  return whole;
}

await runCommand(async (shutdown) => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      checkpoint: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const dataDir = dataDirOf(values.data);
  const secrets = presentSecrets(dataDir);
  const { publicKey } = checkpointKey(auditKey(secrets));
  const printed = values.checkpoint
    ? parseCheckpoint(readFileSync(typedPath(values.checkpoint), 'utf8'))
    : null;
  if (values.checkpoint && !printed) throw new Refusal(`${values.checkpoint} holds no checkpoint.`);
  const { ownerUrl } = await reachDatabase(dataDir, secrets, shutdown);
  const connection = openWorkerConnection(ownerUrl, () => {});
  shutdown.add({ gently: () => connection.end(), atOnce: () => {} });
  if (!(await connection.run(hasChains)))
    throw new Refusal('The database is of an older Vigil. Start this one once, which brings it up to date.');
  const from = performance.now();
  const verdict = await connection.run((db) => auditInstallation(db, publicKey, printed));
  return report(verdict, (performance.now() - from) / 1000) ? 0 : 1;
});
