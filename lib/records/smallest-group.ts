import 'server-only';
import { selectSmallestGroup } from '#db/queries/records/whole-record.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** The fewest unseen cases that records may count in the administrator's organisation; null: none, or not theirs. */
export async function smallestGroup(viewer: Viewer): Promise<number | null> {
  if (!may(viewer, 'users.administer')) return null;
  return read(viewer, ({ tx }) => selectSmallestGroup(tx, viewer.organisationId));
}
