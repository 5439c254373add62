import 'server-only';
import { transaction } from '#db/client.ts';
import { finishSignIn as finish, type PendingSession } from '#db/queries/second-factors.ts';
import { enterSession } from './enter-session.ts';

/** Opens everything to somebody whose second factor was given; the path to go to, the sign-in page if it was not. */
export async function finishSignIn(pending: PendingSession, next?: unknown): Promise<string> {
  const sid = await transaction(pending, 'session.second-factor', finish);
  return sid ? enterSession({ sid, step: 'open' }, next) : '/sign-in';
}
