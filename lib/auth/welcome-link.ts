import 'server-only';
import { headers } from 'next/headers';

/** The whole address of a one-time link, as the person who gets it will open it. */
export async function welcomeLink(token: string): Promise<string> {
  const base = process.env.NEXTAUTH_URL || `http://${(await headers()).get('host') ?? 'localhost'}`;
  return new URL(`/welcome/${token}`, base).href;
}
