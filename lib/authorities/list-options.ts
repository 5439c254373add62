import 'server-only';
import { selectDirectory } from '#db/queries/authorities.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { toLine } from './to-line.ts';

export type AuthorityOption = {
  value: string;
  label: string;
  lang: string;
  description?: string;
  state: string;
};

/** Every body of the directory to choose from, under its name in the reader's language, with the others below. */
export async function listAuthorityOptions(viewer: Viewer, locale: string): Promise<AuthorityOption[]> {
  if (!may(viewer, 'authority.read')) return [];
  const rows = await read(viewer, ({ tx }) => selectDirectory(tx, viewer.organisationId));
  return rows.map((row) => {
    const line = toLine(row, locale);
    const [first, ...others] = line.names;
    const more = [row.abbreviation, ...others.map(({ text }) => text)].filter(Boolean).join(' · ');
    return {
      value: row.id,
      label: first?.text ?? row.id,
      lang: first?.lang ?? 'und',
      description: more || undefined,
      state: row.state,
    };
  });
}
