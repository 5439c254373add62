import { describe, expect, it } from 'vitest';
import type { Cell } from '../expectations/action.ts';
import { type HandlerEntry, handlers } from '../expectations/handlers.ts';
import { type Answer, ask, inParallel } from '../http.ts';
import { isIn, mayRead } from '../oracle.ts';
import { changesSince } from '../stage/change-log.ts';
import { author, opener, subjects } from '../stage/subjects.ts';
import { theWorld } from '../stage/world.ts';
import { count, ghostOf, leaks, levelled } from './judge.ts';

/** What counting tries writes, whoever tries. */
const counting = ['sign_in_throttle', 'session', 'passkey_challenge'];

async function answerTo(entry: HandlerEntry, cell: Cell): Promise<{ answer: Answer; sent: string }> {
  const { world, who } = cell;
  const { path, ...asked } = await entry.request(cell);
  const fresh = entry.anew && isIn(who);
  const cookie = fresh
    ? await world.cookieFor(await world.sessionOf(world.userIds.get(who.key) ?? ''))
    : world.cookies.get(who.key);
  return { answer: await ask(path, { ...asked, cookie }), sent: path };
}

async function tryHandler(entry: HandlerEntry): Promise<string[]> {
  const world = theWorld();
  const files = entry.of === 'case' ? world.files : world.files.slice(0, 1);
  const cells = subjects.flatMap((who) => files.map((file) => ({ world, who, file })));
  count('route handlers', cells.length);
  await changesSince(world.owner);
  // One after the other where something is written, so that everybody starts from the latest version.
  const faults = await inParallel(
    cells,
    async (cell) => {
      const { who, file } = cell;
      const admitted = entry.may === 'anyone' || entry.may(who, file);
      const { answer, sent } = await answerTo(entry, cell);
      const wrong = leaks(who, answer, sent).map((needle) => `is told "${needle}"`);
      if (admitted && !entry.answers(answer, cell))
        wrong.push(`is answered ${answer.status}: ${answer.body.slice(0, 200)}`);
      if (!admitted && !entry.refuses?.includes(answer.status)) wrong.push(`is answered ${answer.status}`);
      if (!admitted && entry.of === 'case' && isIn(who) && !mayRead(who, file)) {
        const ghost = { ...cell, file: ghostOf(file) };
        const nowhere = await answerTo(entry, ghost);
        if (levelled(answer, sent) !== levelled(nowhere.answer, nowhere.sent))
          wrong.push('can tell "not yours" from "not there"');
      }
      if (entry.changes) {
        const changes = await changesSince(world.owner);
        const done = changes.some(({ table }) => table === entry.changes);
        if (admitted && !done) wrong.push(`changes no ${entry.changes}`);
        if (!admitted && changes.length > 0)
          wrong.push(`refused, and yet wrote ${changes.map(({ table }) => table)}`);
      }
      return wrong.map((one) => `${who.key} on ${file.sensitivity}: ${one}`);
    },
    entry.changes ? 1 : 8,
  );
  const left = (await changesSince(world.owner)).filter(({ table }) => !counting.includes(table));
  return [...faults.flat(), ...left.map(({ table }) => `somebody wrote ${table}`)];
}

const foreign: Record<string, Record<string, string>> = {
  'from a page of another site': { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  'with the origin of another site': { origin: 'https://elsewhere.example' },
  'from a sandboxed page': { origin: 'null' },
  'without a word from where': { origin: '' },
};

/** Somebody who may, made to send by a page that is not ours. */
async function tryForeign(entry: HandlerEntry): Promise<string[]> {
  const world = theWorld();
  const [file] = world.files;
  const who = typeof entry.may === 'function' && file && entry.may(opener, file) ? opener : author;
  if (!file) throw new Error('the stage has no case');
  await changesSince(world.owner);
  const faults: string[] = [];
  for (const [how, headers] of Object.entries(foreign)) {
    count('requests of other sites');
    const { path, ...asked } = await entry.request({ world, who, file });
    const cookie = world.cookies.get(who.key);
    const answer = await ask(path, { ...asked, cookie, headers: { ...asked.headers, ...headers } });
    if (answer.status < 400) faults.push(`${how}: is answered ${answer.status}`);
    const changes = await changesSince(world.owner);
    if (changes.length > 0) faults.push(`${how}: wrote ${changes.map(({ table }) => table)}`);
  }
  return faults;
}

/** A body that no form of ours sends. */
async function tryWrongBody(entry: HandlerEntry): Promise<string[]> {
  const world = theWorld();
  const [file] = world.files;
  if (!file) throw new Error('the stage has no case');
  const who = typeof entry.may === 'function' && entry.may(opener, file) ? opener : author;
  const { path, method } = await entry.request({ world, who, file });
  const faults: string[] = [];
  await changesSince(world.owner);
  for (const type of ['text/plain', 'application/json', 'multipart/form-data']) {
    count('bodies that fit nowhere');
    const headers = { 'content-type': type, accept: 'application/json' };
    const answer = await ask(path, { method, cookie: world.cookies.get(who.key), headers, body: '{"x":' });
    if (answer.status < 400 || answer.status >= 500) faults.push(`${type}: is answered ${answer.status}`);
  }
  const changes = (await changesSince(world.owner)).filter(({ table }) => !counting.includes(table));
  return [...faults, ...changes.map(({ table }) => `wrote ${table}`)];
}

export function checkHandlers(): void {
  const posts = Object.entries(handlers).filter(([name]) => name.startsWith('POST '));
  // The library has a token of its own instead; what has no body cannot be given a wrong one.
  const guarded = posts.filter(([name]) => !name.includes('nextauth'));
  const reading = guarded.filter(([name]) => /documents|keep|unlock|finish/.test(name));
  describe('route handlers', () => {
    it.each(Object.entries(handlers))('%s', async (_, entry) => {
      expect(await tryHandler(entry)).toEqual([]);
    });
    it.each(guarded)('%s refuses other sites', async (_, entry) => {
      expect(await tryForeign(entry)).toEqual([]);
    });
    it.each(reading)('%s refuses a body that is no form of ours', async (_, entry) => {
      expect(await tryWrongBody(entry)).toEqual([]);
    });
  });
}
