import 'server-only';
import anyAscii from 'any-ascii';
import { selectKnownNames } from '#db/queries/intake/known-names.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { KnownPerson } from './view.ts';

/**
 * People on visible cases whose name looks like the one being typed, in its own script or in Latin letters.
 * A hint for the eye; nothing is joined by it. Fewer than three letters find nobody.
 */
export async function findKnownPeople(viewer: Viewer, typed: string): Promise<KnownPerson[]> {
  const name = typed.trim().slice(0, 100);
  if (name.length < 3) return [];
  const spellings = [...new Set([name, anyAscii(name)])];
  return read(viewer, ({ tx }) => selectKnownNames(tx, spellings, 5));
}
