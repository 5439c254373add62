import 'server-only';
import type { Needs } from '#lib/context.ts';

/** To whom users are not to be administered, there are none. */
export const administering: Needs = { capability: 'users.administer', otherwise: 'not-found' };

/** The same for what changes who comes in, or what they may do. */
export const administeringAccess: Needs = { ...administering, confirmed: true };
