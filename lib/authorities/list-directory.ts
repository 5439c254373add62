import 'server-only';
import { selectDirectory, selectRegimes } from '#db/queries/authorities.ts';
import { read } from '#lib/context.ts';
import { placeInTree } from '#lib/domain/authority-tree.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { DirectoryFilter } from './schema.ts';
import { toLine } from './to-line.ts';
import type { DirectoryLine } from './view.ts';

type Directory = {
  lines: DirectoryLine[];
  /** How many fit the filter, without the bodies shown only because they stand above one. */
  found: number;
  total: number;
  /** The states that occur, for the filter. */
  states: string[];
};

/** The directory under a filter, as a tree in the order of names. */
export async function listDirectory(
  viewer: Viewer,
  filter: DirectoryFilter,
  locale: string,
): Promise<Directory> {
  if (!may(viewer, 'authority.read')) return { lines: [], found: 0, total: 0, states: [] };
  const { rows, regimes } = await read(viewer, async ({ tx }) => ({
    rows: await selectDirectory(tx, viewer.organisationId),
    regimes: await selectRegimes(tx),
  }));
  const regimesOf = Map.groupBy(regimes, ({ authorityId }) => authorityId);
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const placed = placeInTree(rows, (row) => {
    if (filter.state && row.state !== filter.state) return false;
    if (filter.kind && row.kind !== filter.kind) return false;
    const text = `${row.nameEn} ${row.nameRu} ${row.nameLocal} ${row.abbreviation}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return {
    lines: placed.map(({ node, depth, matches }) => ({
      ...toLine(node, locale),
      depth,
      matches,
      regimes: (regimesOf.get(node.id) ?? []).map(({ regimeId }) => regimeId),
    })),
    found: placed.filter(({ matches }) => matches).length,
    total: rows.length,
    states: [...new Set(rows.map(({ state }) => state))],
  };
}
