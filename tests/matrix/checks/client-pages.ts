import { globSync } from 'node:fs';
import { PROJECT } from '#scripts/start/options.ts';
import { type CasePage, pages } from '../expectations/pages.ts';
import { type Answer, ask, inParallel } from '../http.ts';
import { isIn, mayRead, type Subject } from '../oracle.ts';
import { subjects } from '../stage/subjects.ts';
import { type CaseOnStage, theWorld } from '../stage/world.ts';
import { count, differAt, ghostOf, leaks, levelled, told } from './judge.ts';

/** How Next says in the stream of a page that it is not there. */
const notThere = 'NEXT_HTTP_ERROR_FALLBACK;404';

type Tree = [segment: unknown, children: Record<string, Tree>, url: null, refresh: 'refetch' | null];

/** The folders of `app` on the way to a page, groups included. */
function foldersOf(route: string): string[] {
  const found = globSync('app/**/page.tsx', { cwd: PROJECT }).find((file) => {
    const parts = file.split('/').slice(1, -1);
    return `/${parts.filter((part) => !part.startsWith('(')).join('/')}` === route;
  });
  return found?.split('/').slice(1, -1) ?? [];
}

/**
 * What a browser would say that stands on this page already and has all of its frame: the server is asked for the
 * page alone, without the layouts around it.
 */
function forgedTree(route: string, address: string): string {
  const values = address.split('?')[0]?.split('/').slice(1) ?? [];
  const names = route.split('/').slice(1);
  const leaf: Tree = ['__PAGE__', {}, null, 'refetch'];
  const tree = foldersOf(route).reduceRight<Tree>((inner, folder) => {
    const name = /^\[(\w+)\]$/.exec(folder)?.[1];
    const segment = name ? [name, values[names.indexOf(folder)] ?? '', 'd', null] : folder;
    return [segment, { children: inner }, null, null];
  }, leaf);
  return encodeURIComponent(JSON.stringify(['', { children: tree }, null, null]));
}

async function askAsClient(who: Subject, route: string, address: string): Promise<Answer> {
  const cookie = theWorld().cookies.get(who.key);
  const headers = { rsc: '1', 'next-router-state-tree': forgedTree(route, address) };
  const first = await ask(address, { cookie, headers });
  // The address of such a request carries a hash of its headers; the server says which.
  const to = first.status === 307 ? (first.headers.get('location') ?? '') : '';
  return to.includes('_rsc=') ? ask(to, { cookie, headers }) : first;
}

/** To whom the case is not there, the page alone is not there either, and the same as where nothing is. */
export async function tryAsClient(route: string, { at, may, shows }: CasePage): Promise<string[]> {
  const { files } = theWorld();
  const cells = subjects
    .filter((who) => isIn(who))
    .flatMap((who) => files.map((file) => ({ who, file })))
    .filter(({ who, file }) => !mayRead(who, file) || who.key === 'caseworker, lead');
  const nowhere = new Map<string, Promise<Answer>>();
  const ghostFor = (who: Subject, file: CaseOnStage) => {
    const known = nowhere.get(who.key) ?? askAsClient(who, route, at(ghostOf(file)));
    nowhere.set(who.key, known);
    return known;
  };
  const faults = await inParallel(cells, async ({ who, file }) => {
    count('pages asked for by scripts');
    const address = at(file);
    const answer = await askAsClient(who, route, address);
    const wrong: string[] = [];
    if (may(who, file)) {
      const type = answer.headers.get('content-type') ?? '';
      if (!type.startsWith('text/x-component') || answer.body.includes(notThere))
        wrong.push(`is answered ${answer.status} ${type}`);
      // The head of the case belongs to the frame, which was not asked for.
      else if (shows !== 'title' && !answer.body.includes(told(file, shows)))
        wrong.push(`does not show ${told(file, shows)}`);
    } else {
      wrong.push(...leaks(who, answer, address).map((needle) => `tells "${needle}"`));
      // The status of such an answer is gone before the page is drawn: the error stands in it.
      if (!answer.body.includes(notThere)) wrong.push(`answered ${answer.status}`);
      const ghost = await ghostFor(who, file);
      const [here, there] = [level(answer, address), level(ghost, at(ghostOf(file)))];
      if (here !== there) wrong.push(`"not yours" differs from "not there": ${differAt(here, there)}`);
    }
    return wrong.map((one) => `${who.key} on ${file.sensitivity}: ${one}`);
  });
  return faults.flat();
}

/** Such an answer bears an id of its request, and its lines come in the order in which they were ready. */
function level(answer: Answer, address: string): string {
  const body = answer.body.replace(/"[\w-]{21}([a-z])"/g, '"# $1"');
  return levelled({ ...answer, body }, address)
    .split('\n')
    .sort()
    .join('\n');
}

export const casePages = Object.entries(pages).filter(
  (entry): entry is [string, CasePage] => entry[1].of === 'case',
);
