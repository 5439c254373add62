import 'server-only';
import { env } from '#lib/env.ts';

/**
 * The whole address of a one-time link, as the person who gets it will open it. Its beginning is the installation's
 * own setting, never what a request says of its host: whoever can forge that would have the link sent to themselves.
 */
export function welcomeLink(token: string): string {
  return new URL(`/welcome/${token}`, env().NEXTAUTH_URL).href;
}
