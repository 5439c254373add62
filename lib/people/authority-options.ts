import 'server-only';
import { selectAuthorityNames } from '#db/queries/people/authority-options.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** The bodies an official may belong to, in the reader's language. */
export async function authorityOptions(
  viewer: Viewer,
  caseId: string,
  locale: string,
): Promise<{ value: string; label: string }[]> {
  const rows = await read(viewer, ({ tx }) => selectAuthorityNames(tx, caseId));
  return rows.map((row) => ({ value: row.id, label: (locale === 'ru' && row.nameRu) || row.nameEn }));
}
