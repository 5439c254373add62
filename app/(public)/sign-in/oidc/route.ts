import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { oidcSettings } from '#lib/auth/oidc-settings.ts';
import { startOidc } from '#lib/auth/start-oidc.ts';

/** The way to the group's own identity server. Not there without one. */
export async function GET(request: NextRequest) {
  if (!oidcSettings()) notFound();
  return startOidc(request.nextUrl.searchParams.get('next'));
}
