import { parseArgs } from 'node:util';
import { selectLatestCheckpoint } from '#db/queries/audit/checkpoints.ts';
import { openWorkerConnection } from '#db/worker-connection.ts';
import { checkpointKey } from '#lib/audit/checkpoint-key.ts';
import { printCheckpoint } from '#lib/audit/checkpoint-text.ts';
import { asSigned, takeCheckpoint } from '#lib/audit/take-checkpoint.ts';
import { auditKey } from './start/audit-key.ts';
import { dataDirOf, runCommand } from './start/command.ts';
import { presentSecrets, reachDatabase } from './start/reach-database.ts';
import { say } from './start/say.ts';

const USAGE = `Usage: npm run --silent audit:checkpoint -- [--data DIR] [--new]

Prints the latest signed checkpoint of the record, or with --new signs one now. Print it on paper or send it away: with
"npm run audit:verify -- --checkpoint FILE" it shows later whether anything that was recorded until then is gone.`;

await runCommand(async (shutdown) => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      new: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const dataDir = dataDirOf(values.data);
  const secrets = presentSecrets(dataDir);
  const key = checkpointKey(auditKey(secrets));
  const { ownerUrl } = await reachDatabase(dataDir, secrets, shutdown);
  const connection = openWorkerConnection(ownerUrl, () => {});
  shutdown.add({ gently: () => connection.end(), atOnce: () => {} });
  const checkpoint = await connection.run(async (db) => {
    const latest = values.new ? null : await selectLatestCheckpoint(db);
    return latest ? asSigned(latest, key.publicKey) : takeCheckpoint(db, key, 0);
  });
  if (checkpoint) say(printCheckpoint(checkpoint).trimEnd());
  return 0;
});
