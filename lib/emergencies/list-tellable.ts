import 'server-only';
import { selectTellable } from '#db/queries/emergencies.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Whom an emergency can be told to: coordinators and lawyers of the organisation, never oneself. */
export function listTellable(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return read(viewer, ({ tx }) => selectTellable(tx));
}
