import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { measureLists } from './bench/measure-lists.ts';
import { measureMoves } from './bench/measure-moves.ts';
import { measureRecords } from './bench/measure-records.ts';
import { row, summary } from './bench/summary.ts';
import { runCommand } from './start/command.ts';
import { say } from './start/say.ts';

// `npm run bench -- 2000000` looks for names among that many spellings; generating them takes some minutes.
const spellings = Number(process.argv[2] ?? 200_000);
const goalOfMove = 15;

/** Times what people do most, on the embedded PostgreSQL as `npm start` runs it, over generated sets. */
await runCommand(async (shutdown) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-bench-'));
  await chmod(dataDir, 0o711);
  shutdown.add({
    gently: async () => rmSync(dataDir, { recursive: true, force: true }),
    atOnce: () => {},
  });
  const database = await startEmbedded({
    dataDir,
    passwords: { admin: 'bench', owner: 'bench', app: 'bench', worker: 'bench' },
    log: () => {},
    onStoppable: (stop) => shutdown.add(stop),
  });
  await migrate(database.ownerUrl);
  const { chained, unchained } = await measureMoves(database, (stop) => shutdown.add(stop));
  say(row('recording a move, ms', ['p50', 'p95', 'max', 'times', 'goal p95']));
  say(row('with the chained record', [...summary(chained), String(goalOfMove)]));
  say(row('the same, entries not linked', summary(unchained)));
  say(row('\na record, 100,000 inquiries, ms', ['p50', 'p95', 'max', 'reads']));
  for (const [name, taken] of Object.entries(await measureRecords(database))) say(row(name, summary(taken)));
  const lists = await measureLists(database, spellings);
  say(row(`of 100,000 cases, ${spellings.toLocaleString('en')} spellings`, []));
  for (const { work, goal, milliseconds } of lists) say(row(work, [...summary(milliseconds), String(goal)]));
  return 0;
});
