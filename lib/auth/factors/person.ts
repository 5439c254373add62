import 'server-only';
import type { Actor } from '#db/client.ts';

/** Somebody whose password was right in a session: signed in, or still waiting for the second factor. */
export type Person = Actor & { sessionId: string; email: string };

/** Somebody who is signed in, with the time of their last proof. */
export type SignedIn = Person & { confirmedAt: Date | null };
