import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { transaction } from '#db/client.ts';
import { readSession, type SessionRow } from '#db/queries/identity.ts';
import { recordRefusal } from '#lib/audit/record-refusal.ts';
import { type Capability, may } from '#lib/domain/permissions.ts';
import { sessionCookie, unsealSession } from './session-cookie.ts';

/** The request header in which `proxy.ts` tells which page was asked for. */
export const pathHeader = 'x-vigil-path';

/** Who is signed in, checked against the session row once per request; null when nobody is. */
export const currentViewer = cache(async (): Promise<SessionRow | null> => {
  const sid = await unsealSession((await cookies()).get(sessionCookie)?.value);
  return sid ? transaction(null, 'read-session', (tx) => readSession(tx, sid)) : null;
});

/** The viewer, or the way to the sign-in page and back. */
export async function requireViewer(): Promise<SessionRow> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const path = (await headers()).get(pathHeader);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
}

/** The viewer if their role has a capability; otherwise the page is not there, and that it was asked for is on the record. */
export async function requireCapability(capability: Capability): Promise<SessionRow> {
  const viewer = await requireViewer();
  if (!may(viewer, capability)) {
    await recordRefusal(viewer, capability);
    notFound();
  }
  return viewer;
}
