import { randomUUID } from 'node:crypto';
import { type Answer, everything } from '../http.ts';
import { mayRead, type Subject } from '../oracle.ts';
import { type CaseOnStage, type Parts, theWorld } from '../stage/world.ts';

const tally = new Map<string, number>();

/** Counts cells that were tried: one route or action, one viewer, one thing. */
export function count(kind: string, cells = 1): void {
  tally.set(kind, (tally.get(kind) ?? 0) + cells);
}

export function counted(): [string, number][] {
  return [...tally];
}

/**
 * What an answer tells somebody who may not know it: the word, the reference or the id of a case, of the
 * directory, of an intake. What they asked with is not told to them.
 */
export function leaks(who: Subject, answer: Answer, asked: string): string[] {
  const { files, others, secrets } = theWorld();
  const text = everything(answer).toLowerCase();
  const known = asked.toLowerCase();
  const hidden = [
    ...[...files, ...others].filter((file) => !mayRead(who, file)).flatMap(needlesOf),
    ...secrets.filter(({ mayKnow }) => !mayKnow(who)).flatMap(({ needles }) => needles),
  ];
  return hidden.filter((needle) => {
    const small = needle.toLowerCase();
    return text.includes(small) && !known.includes(small);
  });
}

function needlesOf({ word, reference, id }: CaseOnStage): string[] {
  return [word, reference, id];
}

/** The text of the case that an entry promises. */
export function told({ word, reference }: CaseOnStage, part: string): string {
  if (part === 'reference') return reference;
  return part.startsWith(' ') ? word + part : `${word}-${part}`;
}

/** The same case with nothing there: what "not yours" has to look like. */
export function ghostOf(file: CaseOnStage): CaseOnStage {
  const parts = Object.fromEntries(Object.keys(file.parts).map((part) => [part, randomUUID()]));
  return { ...file, id: randomUUID(), reference: 'MTX-2025-0999', parts: parts as Parts };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/**
 * An answer without what differs from one request to the next: nonce, ids, the address that was asked for, and
 * into which pieces and in which order the lines of a page happened to be sent.
 */
export function levelled(answer: Answer, address: string): string {
  const nonce = answer.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1];
  const headers = [...answer.headers].filter(([name]) => !/^(date|content-length|etag)$/.test(name));
  // Joined first: a piece may end in the middle of what is levelled after.
  const whole = answer.body.replace(/"\]\)<\/script><script nonce="[^"]*">self\.__next_f\.push\(\[1,"/g, '');
  const text = `${answer.status}\n${headers.map((pair) => pair.join(': ')).join('\n')}\n\n${whole}`;
  const parts = [
    nonce,
    encodeURIComponent(address),
    ...address.split(/[/?=&]/).filter((part) => /\d/.test(part)),
  ];
  return parts
    .filter((part): part is string => Boolean(part))
    .reduce((rest, part) => rest.replaceAll(part, '#'), text)
    .replace(uuid, '#')
    .split('\\n')
    .sort()
    .join('\n');
}

/** How far two texts agree, for a report that can be read. */
export function differAt(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `…${a.slice(Math.max(0, at - 60), at + 80)}… instead of …${b.slice(Math.max(0, at - 60), at + 80)}…`;
}

/** Whether an answer sends to the sign-in page, as everybody without a living sign-in is sent. */
export function sendsToSignIn({ status, headers }: Answer): boolean {
  // An action leads on by a header of its own; the answer may bring the page it leads to along.
  const led = headers.get('x-action-redirect')?.split(';')[0];
  const to = led ?? ([303, 307].includes(status) ? headers.get('location') : null);
  return to !== null && to !== undefined && new URL(to, 'http://here').pathname === '/sign-in';
}
