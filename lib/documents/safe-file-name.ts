import 'server-only';

/** Control characters, and the marks that make a name read otherwise than it is (`gpj.exe`). */
const unsafe = /[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;
const longest = 200;

/**
 * The name a file came with, kept for people to recognise it by: without folders, control characters and
 * marks of direction. It is only ever shown; no path and no header is made from it.
 */
export function safeFileName(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replace(unsafe, '').trim();
  const kept = [...name].slice(0, longest).join('');
  return /^\.*$/.test(kept) ? '' : kept;
}
