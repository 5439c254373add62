import 'server-only';
import { selectOfficial, updateOfficial } from '#db/queries/authorities.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { toEditableOfficial } from './editable-official.ts';
import type { SaveOfficial } from './schema.ts';
import type { Saved } from './view.ts';

/** Saves an edit of an official made from `version`; a stale one writes nothing and gets what stands now. */
export async function editOfficial(
  viewer: Viewer,
  id: string,
  version: number,
  input: SaveOfficial,
): Promise<Result<Saved>> {
  return writeAs<Saved>(
    viewer,
    { capability: 'authority.edit', otherwise: 'forbidden' },
    'official.edit',
    async ({ tx }) => {
      if (await updateOfficial(tx, id, version, input)) return ok({ saved: true, id });
      const row = await selectOfficial(tx, id);
      return row ? ok({ saved: false, theirs: toEditableOfficial(row) }) : fail('not-found');
    },
  );
}
