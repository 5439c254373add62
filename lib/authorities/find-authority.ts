import 'server-only';
import {
  selectAncestors,
  selectAuthority,
  selectBriefs,
  selectChildren,
  selectOfficials,
  selectRegimes,
} from '#db/queries/authorities.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { toLine } from './to-line.ts';
import type { AuthorityView } from './view.ts';

/** A body with its place in the hierarchy, its laws and its officials; null when it is not in this directory. */
export async function findAuthority(
  viewer: Viewer,
  id: string,
  locale: string,
): Promise<AuthorityView | null> {
  if (!may(viewer, 'authority.read')) return null;
  return read(viewer, async ({ tx }) => {
    const row = await selectAuthority(tx, id);
    if (!row) return null;
    const ancestors = await selectAncestors(tx, id);
    const briefs = new Map((await selectBriefs(tx, ancestors)).map((one) => [one.id, one]));
    const regimes = await selectRegimes(tx, [id]);
    return {
      ...toLine(row, locale),
      parents: ancestors.flatMap((one) => briefs.get(one) ?? []).map((one) => toLine(one, locale)),
      children: (await selectChildren(tx, id)).map((one) => toLine(one, locale)),
      timeZone: row.timeZone,
      roll: row.roll,
      address: row.address,
      channels: row.channels,
      notes: row.notes,
      regimes: regimes.map(({ regimeId }) => regimeId),
      officials: (await selectOfficials(tx, id)).map(
        ({ id: officialId, name, nameLang, position, fromEdtf, untilEdtf, notes, version }) => ({
          ...{ id: officialId, name, nameLang, position, fromEdtf, untilEdtf, notes, version },
        }),
      ),
      retired: row.retiredAt !== null,
    };
  });
}
