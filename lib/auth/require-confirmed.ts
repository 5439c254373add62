import 'server-only';
import { redirect } from 'next/navigation';
import type { SessionRow } from '#db/queries/identity.ts';
import { instantNow } from '#lib/clock.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { requireViewer } from './current-viewer.ts';

/** The viewer if they proved lately who they are; otherwise the way to the page that asks, and back to `here`. */
export async function requireConfirmed(here: string): Promise<SessionRow> {
  const viewer = await requireViewer();
  if (isRecentlyConfirmed(viewer, instantNow())) return viewer;
  redirect(`/confirm?next=${encodeURIComponent(here)}`);
}
