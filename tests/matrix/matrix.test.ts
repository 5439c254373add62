import { afterAll, beforeAll } from 'vitest';
import { checkActions } from './checks/actions.ts';
import { checkHandlers } from './checks/handlers.ts';
import { counted } from './checks/judge.ts';
import { checkPages } from './checks/pages.ts';
import { checkTables } from './checks/tables.ts';
import { checkTheRest } from './checks/the-end.ts';
import { setStage, startFresh } from './stage/set-stage.ts';
import { isSet, raiseCurtain } from './stage/world.ts';

let vigil: Awaited<ReturnType<typeof startFresh>> | undefined;

beforeAll(async () => {
  vigil = await startFresh();
  raiseCurtain(await setStage(vigil.dataDir, vigil.address));
}, 600_000);

afterAll(async () => {
  for (const [kind, cells] of counted()) console.log(`${kind}: ${cells}`);
  await isSet()?.owner.end();
  await vigil?.stop();
}, 60_000);

checkPages();
checkHandlers();
checkTables();
checkActions();
checkTheRest();
