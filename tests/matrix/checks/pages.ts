import { describe, expect, it } from 'vitest';
import { type CasePage, type OtherPage, pages } from '../expectations/pages.ts';
import { type Answer, ask, inParallel } from '../http.ts';
import { isIn, mayRead, type Subject } from '../oracle.ts';
import { subjects } from '../stage/subjects.ts';
import { type CaseOnStage, theWorld } from '../stage/world.ts';
import { casePages, tryAsClient } from './client-pages.ts';
import { count, differAt, ghostOf, leaks, levelled, sendsToSignIn, told } from './judge.ts';

const get = (who: Subject, address: string) => ask(address, { cookie: theWorld().cookies.get(who.key) });

/** What is wrong with an answer to somebody who has no place there; the same as where nothing is. */
function refusal(who: Subject, answer: Answer, address: string, ghost?: { answer: Answer; address: string }) {
  if (!isIn(who)) return sendsToSignIn(answer) ? [] : [`answered ${answer.status} without a sign-in`];
  if (answer.status !== 404) return [`answered ${answer.status}`];
  if (!ghost) return [];
  const [here, nowhere] = [levelled(answer, address), levelled(ghost.answer, ghost.address)];
  return here === nowhere ? [] : [`"not yours" differs from "not there": ${differAt(here, nowhere)}`];
}

async function tryCasePage({ may, at, shows }: CasePage): Promise<string[]> {
  const { files } = theWorld();
  const cells = subjects.flatMap((who) => files.map((file) => ({ who, file })));
  const nowhere = new Map<string, Promise<{ answer: Answer; address: string }>>();
  const ghostFor = (who: Subject, file: CaseOnStage) => {
    const address = at(ghostOf(file));
    const known = nowhere.get(who.key) ?? get(who, address).then((answer) => ({ answer, address }));
    nowhere.set(who.key, known);
    return known;
  };
  const faults = await inParallel(cells, async ({ who, file }) => {
    count('pages of cases');
    const address = at(file);
    const answer = await get(who, address);
    const wrong = leaks(who, answer, address).map((needle) => `tells "${needle}"`);
    if (!may(who, file)) {
      // Whoever sees the case and may only not do this is refused on a page that bears its head.
      const hidden = isIn(who) && !mayRead(who, file);
      wrong.push(...refusal(who, answer, address, hidden ? await ghostFor(who, file) : undefined));
    } else if (answer.status !== 200 || !answer.body.includes(told(file, shows))) {
      wrong.push(`answered ${answer.status} and does not show ${told(file, shows)}`);
    }
    return wrong.map((one) => `${who.key} on ${file.sensitivity}: ${one}`);
  });
  return faults.flat();
}

/** Somebody who sees the open case asks there for a part of the sealed one. */
async function tryForeignParts({ at }: CasePage): Promise<string[]> {
  const [open, , sealed] = theWorld().files;
  if (!open || !sealed) throw new Error('the stage has no cases');
  const address = at({ ...open, parts: sealed.parts });
  if (address === at(open)) return [];
  const outsiders = subjects.filter((who) => mayRead(who, open) && !mayRead(who, sealed));
  const faults = await inParallel(outsiders, async (who) => {
    count('parts of other cases');
    const answer = await get(who, address);
    const wrong = leaks(who, answer, address).map((needle) => `tells "${needle}"`);
    if (answer.status !== 404) wrong.push(`answered ${answer.status}`);
    return wrong.map((one) => `${who.key} asks in the open case for a part of the sealed one: ${one}`);
  });
  return faults.flat();
}

async function tryOtherPage({ may, at, shows, leadsTo, lists, step }: OtherPage): Promise<string[]> {
  const world = theWorld();
  const address = at(world);
  const faults = await inParallel(subjects, async (who) => {
    const answer = await get(who, address);
    const wrong = leaks(who, answer, address).map((needle) => `tells "${needle}"`);
    const to = leadsTo?.(who);
    const text = shows?.(world);
    const admitted = may === 'anyone' || may(who);
    if (!admitted) wrong.push(...refusal(who, answer, address));
    else if (step) {
      if (answer.status !== 200 && answer.status !== 307) wrong.push(`answered ${answer.status}`);
    } else if (to !== undefined) {
      if (answer.headers.get('location') !== to)
        wrong.push(`answered ${answer.status} and leads not to ${to}`);
    } else if (answer.status !== 200) wrong.push(`answered ${answer.status}`);
    else if (text && !answer.body.includes(text)) wrong.push(`does not show ${text}`);
    const files = [...world.files, ...world.others];
    count('other pages', lists ? files.length : 1);
    if (lists && admitted && to === undefined)
      for (const file of files.filter((one) => mayRead(who, one) && lists(who, one)))
        if (!answer.body.includes(file.reference) && !answer.body.includes(file.word))
          wrong.push(`does not list ${file.reference}, ${file.sensitivity}`);
    return wrong.map((one) => `${who.key}: ${one}`);
  });
  return faults.flat();
}

export function checkPages(): void {
  describe('pages', () => {
    it.each(Object.entries(pages))('%s', async (_, page) => {
      if (page.of === 'house') return expect(await tryOtherPage(page)).toEqual([]);
      expect(await tryCasePage(page)).toEqual([]);
      expect(await tryForeignParts(page)).toEqual([]);
    });
    it.each(casePages)('%s, asked for without its frame', async (route, page) => {
      expect(await tryAsClient(route, page)).toEqual([]);
    });
  });
}
