import 'server-only';
import { selectAssignable } from '#db/queries/coordination.ts';
import { selectHolder, selectOpenWork } from '#db/queries/open-work.ts';
import { countDrafts } from '#db/queries/shut-out.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { mostHandedOver } from './schema.ts';
import type { HandOverView } from './view.ts';

/** A person with what they have open, and to whom it can go; null when the viewer does not assign cases. */
export async function getHandOver(viewer: Viewer, userId: string): Promise<HandOverView | null> {
  if (!may(viewer, 'case.assign')) return null;
  return read(viewer, async ({ tx, today }) => {
    const person = await selectHolder(tx, viewer.organisationId, userId);
    if (!person) return null;
    const work = await selectOpenWork(tx, viewer.organisationId, userId, mostHandedOver + 1);
    const people = await selectAssignable(tx, viewer.organisationId);
    return {
      today,
      person,
      self: userId === viewer.userId,
      work: work.slice(0, mostHandedOver),
      more: work.length > mostHandedOver,
      drafts: await countDrafts(tx, userId),
      people: people.filter((one) => one.userId !== userId),
    };
  });
}
