import 'server-only';
import { type OfficialRow, selectOfficial } from '#db/queries/authorities.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { EditableOfficial } from './view.ts';

/** An official as the values of the form; null when nobody in this directory is meant. */
export async function findEditableOfficial(viewer: Viewer, id: string): Promise<EditableOfficial | null> {
  if (!may(viewer, 'authority.edit')) return null;
  const row = await read(viewer, ({ tx }) => selectOfficial(tx, id));
  return row && toEditableOfficial(row);
}

export function toEditableOfficial(row: OfficialRow): EditableOfficial {
  const { name, nameLang, position, notes } = row;
  return {
    version: row.version,
    authorityId: row.authorityId,
    values: { name, nameLang, position, notes, fromEdtf: row.fromEdtf ?? '', untilEdtf: row.untilEdtf ?? '' },
  };
}
