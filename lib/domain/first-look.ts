/** The most bytes that a form may have; files take another way and have a limit of their own. */
export const formBytes = 2 * 1024 * 1024;
const longestAddress = 8000;
const methods = new Set(['GET', 'HEAD', 'POST']);

type Asked = { method?: string | undefined; url?: string | undefined; contentLength?: string | undefined };

/**
 * Judges a request by its first line and its length, before anything else of the program sees it: the status of a
 * refusal, or null. An address with a NUL, in whatever spelling, asks for nothing that exists: PostgreSQL keeps none.
 * Source: OWASP ASVS 5.0, V4.1.4 and V13.4.4 (methods), V2.4.1 (sizes).
 */
export function refusalAtFirstLook({ method = '', url = '', contentLength }: Asked): number | null {
  if (!methods.has(method)) return 405;
  if (url.length > longestAddress) return 414;
  if (/%00|\0/.test(url) || !canBeDecoded(url)) return 400;
  if (!url.startsWith('/api/documents') && Number(contentLength ?? 0) > formBytes) return 413;
  return null;
}

function canBeDecoded(url: string): boolean {
  try {
    decodeURIComponent(url.replaceAll('+', ' '));
    return true;
  } catch {
    return false;
  }
}
