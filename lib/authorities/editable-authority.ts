import 'server-only';
import type { Tx } from '#db/client.ts';
import { type AuthorityRow, selectAuthority, selectRegimes } from '#db/queries/authorities.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { EditableAuthority } from './view.ts';

/** A body as the values of its form, with the version they stand for; null when it is not in this directory. */
export async function findEditableAuthority(viewer: Viewer, id: string): Promise<EditableAuthority | null> {
  if (!may(viewer, 'authority.edit')) return null;
  return read(viewer, async ({ tx }) => {
    const row = await selectAuthority(tx, id);
    return row && toEditable(tx, row);
  });
}

export async function toEditable(tx: Tx, row: AuthorityRow): Promise<EditableAuthority> {
  const regimes = await selectRegimes(tx, [row.id]);
  const { nameEn, nameRu, nameLocal, nameLocalLang, abbreviation, state, kind, timeZone, address, notes } =
    row;
  return {
    version: row.version,
    values: {
      ...{ nameEn, nameRu, nameLocal, nameLocalLang, abbreviation, state, kind, timeZone, address, notes },
      parentId: row.parentId ?? '',
      roll: row.roll ?? '',
      channels: row.channels.map((one) => ({ kind: one.kind, value: one.value, note: one.note ?? '' })),
      regimes: regimes.map(({ regimeId }) => ({ id: regimeId })),
    },
  };
}
