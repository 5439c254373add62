import { afterAll, beforeAll } from 'vitest';
import { checkActions } from './checks/actions.ts';
import { checkHandlers } from './checks/handlers.ts';
import { counted } from './checks/judge.ts';
import { checkPages } from './checks/pages.ts';
import { checkPlainForms } from './checks/plain-forms.ts';
import { checkTables } from './checks/tables.ts';
import { checkTheRest } from './checks/the-end.ts';
import { setStage, startFresh } from './stage/set-stage.ts';
import { subjects } from './stage/subjects.ts';
import { isSet, raiseCurtain } from './stage/world.ts';

/**
 * Every page, action, route handler and table, as everybody, on cases of every sensitivity, against Vigil as it is
 * run. What must come out says `oracle.ts`, a second writing of the rules; what there is to try say `expectations/`,
 * and `completeness.test.ts` fails for a page, an action or a handler that is missing there.
 *
 * One file, because everybody shares one stage and what one writes must not be taken for another's.
 */
let vigil: Awaited<ReturnType<typeof startFresh>> | undefined;

beforeAll(async () => {
  vigil = await startFresh();
  raiseCurtain(await setStage(vigil.dataDir, vigil.address));
}, 600_000);

afterAll(async () => {
  const tried = counted();
  const total = tried.reduce((sum, [, cells]) => sum + cells, 0);
  console.log(tried.map(([kind, cells]) => `${cells} ${kind}`).join(', '));
  console.log(`${total} cells, ${subjects.length} kinds of viewer`);
  await isSet()?.owner.end();
  await vigil?.stop();
}, 60_000);

checkPages();
checkHandlers();
checkTables();
checkActions();
checkPlainForms();
checkTheRest();
