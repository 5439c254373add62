import 'server-only';

/** Pages one is not sent back to: they are for those who are not signed in, or are no pages. */
const neverNext = /^\/(sign-in|welcome|api|_next)(\/|$)/;

/**
 * The path to go to after signing in, when it is a path of this site; otherwise null. Browsers read `//host`,
 * `/\host` and `/<tab>/host` as another site, so the text is refused before it is parsed and judged again after.
 */
export function nextPath(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return null;
  if (value.length > 2000 || /[\\\s\p{Cc}]/u.test(value)) return null;
  const here = 'http://here.invalid';
  const url = URL.parse(value, here);
  if (!url || url.origin !== here || url.pathname.startsWith('//') || neverNext.test(url.pathname))
    return null;
  return url.pathname + url.search + url.hash;
}
