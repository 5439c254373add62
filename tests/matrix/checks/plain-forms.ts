import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Answer, ask, inParallel } from '../http.ts';
import { isIn, mayDirect, mayKeep, mayWrite, type Subject, sure } from '../oracle.ts';
import { changesSince } from '../stage/change-log.ts';
import { opener, subjects } from '../stage/subjects.ts';
import { type CaseOnStage, theWorld } from '../stage/world.ts';
import { count, leaks, sendsToSignIn } from './judge.ts';

/** A form of a case's page as a browser without scripts sends it, found by one of its fields. */
type PlainForm = {
  at: (file: CaseOnStage) => string;
  field: string;
  typed: (file: CaseOnStage) => Record<string, string>;
  may: (who: Subject, file: CaseOnStage) => boolean;
  changes: string;
};

const text = 'written by the matrix';
const forms: Record<string, PlainForm> = {
  'a task': {
    at: ({ reference }) => `/cases/${reference}/tasks/add`,
    field: 'title',
    typed: () => ({ title: text }),
    may: mayWrite,
    changes: 'task',
  },
  'an event': {
    at: ({ reference }) => `/cases/${reference}/chronology/add`,
    field: 'kind',
    typed: () => ({ date: '2026-02-01', kind: 'other', text, lang: 'en' }),
    may: mayWrite,
    changes: 'event',
  },
  'the status': {
    at: ({ reference }) => `/cases/${reference}/edit`,
    field: 'status',
    typed: () => ({ status: Math.random() < 0.5 ? 'open' : 'watching' }),
    may: mayKeep,
    changes: 'case_file',
  },
  'who may see it': {
    at: ({ reference }) => `/cases/${reference}/edit`,
    field: 'sensitivity',
    typed: ({ sensitivity }) => ({ sensitivity }),
    may: sure(mayDirect),
    changes: 'case_file',
  },
};

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const plain = (value: string) =>
  value.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** What stands hidden in the form that has a field, in the page as it comes before any script. */
function hiddenFields(page: string, field: string): [string, string][] {
  const form = page.split('<form').find((one) => one.split('</form>')[0]?.includes(`name="${field}"`));
  const inputs = form?.split('</form>')[0]?.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return inputs.map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']);
}

/** The form is the opener's, who may; with it somebody else's cookie is sent, as a stolen page would be. */
async function send(who: Subject, file: CaseOnStage, form: PlainForm): Promise<Answer> {
  const { cookies } = theWorld();
  const page = await ask(form.at(file), { cookie: cookies.get(opener.key) });
  const hidden = hiddenFields(page.body, form.field);
  if (!hidden.some(([name]) => name.startsWith('$ACTION')))
    throw new Error(`no form with ${form.field} at ${form.at(file)}`);
  const body = new FormData();
  for (const [name, value] of hidden) if (name !== 'requestId') body.append(name, value);
  body.append('requestId', randomUUID());
  for (const [name, value] of Object.entries(form.typed(file))) body.append(name, value);
  return ask(form.at(file), { method: 'POST', cookie: cookies.get(who.key), body });
}

async function tryForm(form: PlainForm): Promise<string[]> {
  const { owner, files, userIds } = theWorld();
  const faults: string[] = [];
  for (const file of files) {
    const [allowed, refused] = [true, false].map((may) =>
      subjects.filter((who) => form.may(who, file) === may),
    );
    await changesSince(owner);
    await inParallel(refused ?? [], async (who) => {
      count('forms without scripts');
      const answer = await send(who, file, form);
      const wrong = leaks(who, answer, `${form.at(file)} ${JSON.stringify(form.typed(file))}`);
      faults.push(...wrong.map((needle) => `${who.key} on ${file.sensitivity}: is told "${needle}"`));
      if (!isIn(who) && !sendsToSignIn(answer))
        faults.push(`${who.key} on ${file.sensitivity}: without a sign-in is answered ${answer.status}`);
      if (answer.status >= 500)
        faults.push(`${who.key} on ${file.sensitivity}: is answered ${answer.status}`);
    });
    for (const { table, viewer } of await changesSince(owner))
      faults.push(`refused on ${file.sensitivity}, and yet ${viewer} wrote ${table}`);
    for (const who of allowed ?? []) {
      count('forms without scripts');
      const answer = await send(who, file, form);
      const own = (await changesSince(owner)).filter(({ viewer }) => viewer === userIds.get(who.key));
      if (!own.some(({ table }) => table === form.changes))
        faults.push(
          `${who.key} on ${file.sensitivity}: changes no ${form.changes}, is answered ${answer.status}`,
        );
    }
  }
  return faults;
}

export function checkPlainForms(): void {
  describe('forms without scripts', () => {
    it.each(Object.entries(forms))('%s', async (_, form) => {
      expect(await tryForm(form)).toEqual([]);
    });
  });
}
