import type { getT } from '#lib/i18n/get-t.ts';

/** A law's name in the reader's language; the bare id of one that this version does not ship any more. */
export function regimeName(t: Awaited<ReturnType<typeof getT<'regimes'>>>, id: string): string {
  const key = `${id}.name` as 'ru-59fz.name';
  return t.has(key) ? t(key) : id;
}
