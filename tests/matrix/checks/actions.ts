import { describe, expect, it } from 'vitest';
import { callAction } from '../call-action.ts';
import type { ActionEntry, Cell } from '../expectations/action.ts';
import { actions } from '../expectations/actions.ts';
import { type Answer, inParallel } from '../http.ts';
import { isIn } from '../oracle.ts';
import { type Change, changesSince } from '../stage/change-log.ts';
import { subjects } from '../stage/subjects.ts';
import { type CaseOnStage, theWorld } from '../stage/world.ts';
import { count, leaks, sendsToSignIn } from './judge.ts';

/** Told, changed and answered by one call. */
type Outcome = { cell: Cell; answer: Answer; sent: string };

const label = ({ who, file }: Cell, of: ActionEntry['of']) =>
  of === 'case' ? `${who.key} on ${file.sensitivity}` : who.key;

async function call(id: string, entry: ActionEntry, cell: Cell): Promise<Outcome> {
  const { world, who } = cell;
  const args = await entry.args(cell);
  const at = entry.at(cell);
  const fresh = entry.anew && isIn(who);
  const cookie = fresh
    ? await world.cookieFor(await world.sessionOf(world.userIds.get(who.key) ?? ''))
    : world.cookies.get(who.key);
  const sent = args
    .map((arg) => (arg instanceof FormData ? [...arg].join(' ') : JSON.stringify(arg)))
    .join(' ');
  return { cell, answer: await callAction(id, at, cookie, args), sent: `${at} ${sent}` };
}

function who(changes: Change[]): string {
  const names = new Map([...theWorld().userIds].map(([key, id]) => [id, key]));
  return changes
    .map(({ table, viewer }) => `${names.get(viewer) ?? (viewer || 'nobody')} wrote ${table}`)
    .join(', ');
}

/** Those who may not: all at once, and then nothing may have been written by anybody. */
async function tryRefused(
  id: string,
  entry: ActionEntry,
  cells: Cell[],
  allowed: string[],
): Promise<string[]> {
  const { owner } = theWorld();
  await changesSince(owner);
  const outcomes = await inParallel(cells, (cell) => call(id, entry, cell));
  const faults = outcomes.flatMap(({ cell, answer, sent }) => {
    const wrong = leaks(cell.who, answer, sent).map((needle) => `is told "${needle}"`);
    if (/"status":"ok"/.test(answer.body)) wrong.push('is told that it was done');
    if (
      entry.of !== 'anyone' &&
      !isIn(cell.who) &&
      answer.status !== 404 &&
      !sendsToSignIn(answer) &&
      !quiet(answer)
    )
      wrong.push(`without a sign-in is answered ${answer.status}`);
    if (answer.status >= 500) wrong.push(`is answered ${answer.status}`);
    const told = entry.of === 'anyone' ? undefined : entry.tells?.(cell);
    if (told && answer.body.includes(told)) wrong.push(`is told ${told}`);
    return wrong.map((one) => `${label(cell, entry.of)}: ${one}`);
  });
  const forbidden = (await changesSince(owner)).filter(({ table }) => !allowed.includes(table));
  return forbidden.length > 0 ? [...faults, `refused, and yet ${who(forbidden)}`] : faults;
}

/** An answer that only says that there is nothing. */
function quiet({ status, body }: Answer): boolean {
  return status === 200 && /^1:(\[\]|null|\{"value":null\})$/m.test(body);
}

/**
 * Those who may: one after the other on each case, and each must leave their own change on it. A sign-out is
 * written by nobody, as it also works for whom nobody knows any more.
 */
async function tryAllowed(id: string, entry: ActionEntry, cells: Cell[]): Promise<string[]> {
  const { owner, userIds, files } = theWorld();
  await changesSince(owner);
  const lanes = files.map((file) => cells.filter((cell) => cell.file === file));
  const outcomes = await inParallel(lanes, async (lane) => {
    const done: Outcome[] = [];
    for (const cell of lane) {
      done.push(await call(id, entry, cell));
      await entry.after?.(cell);
    }
    return done;
  });
  const changes = await changesSince(owner);
  const faults = outcomes.flat().flatMap(({ cell, answer, sent }) => {
    const opened = entry.opens ? ` ${cell.file.word} ${cell.file.reference} ${cell.file.id}` : '';
    const wrong = leaks(cell.who, answer, sent + opened).map((needle) => `is told "${needle}"`);
    const by = entry.anew ? '' : userIds.get(cell.who.key);
    const own = changes.filter(({ viewer }) => viewer === by);
    const here = own.filter((change) => entry.of !== 'case' || change.case === cell.file.id);
    if (answer.status >= 400) wrong.push(`is answered ${answer.status}`);
    if (entry.changes && !here.some(({ table }) => table === entry.changes))
      wrong.push(`changes no ${entry.changes}: ${answer.status} ${answer.body.slice(-300)}`);
    const text = entry.tells?.(cell);
    if (text && !answer.body.includes(text)) wrong.push(`is not told ${text}`);
    return wrong.map((one) => `${label(cell, entry.of)}: ${one}`);
  });
  const tried = new Set(cells.map(({ who: one, file }) => `${userIds.get(one.key)} ${file.id}`));
  const beside =
    entry.of === 'case' ? changes.filter((one) => one.case && !tried.has(`${one.viewer} ${one.case}`)) : [];
  return beside.length > 0 ? [...faults, `beside the case that was meant, ${who(beside)}`] : faults;
}

function cellsOf(entry: ActionEntry, files: CaseOnStage[]): Cell[] {
  const world = theWorld();
  const over = entry.of === 'case' ? files : files.slice(0, 1);
  return subjects.flatMap((one) => over.map((file) => ({ world, who: one, file })));
}

export async function tryAction(name: string, entry: ActionEntry): Promise<string[]> {
  const { actionIds, files } = theWorld();
  const id = actionIds.get(name);
  if (!id) return ['no page of the app calls it'];
  const cells = cellsOf(entry, files);
  count('actions', cells.length);
  if (entry.of === 'anyone') return tryRefused(id, entry, cells, entry.only);
  const mayCall = ({ who: one, file }: Cell) => (entry.of === 'case' ? entry.may(one, file) : entry.may(one));
  // A sign-out without a living sign-in may still end what is left of it.
  const allowed = entry.anew ? ['session'] : [];
  const faults = await tryRefused(
    id,
    entry,
    cells.filter((cell) => !mayCall(cell)),
    allowed,
  );
  return [...faults, ...(await tryAllowed(id, entry, cells.filter(mayCall)))];
}

export function checkActions(): void {
  describe('server actions', () => {
    it.each(Object.entries(actions))('%s', async (name, entry) => {
      expect(await tryAction(name, entry)).toEqual([]);
    });
  });
}
