import 'server-only';
import { type Tx, transaction } from '#db/client.ts';
import { beginRequest, finishRequest } from '#db/queries/handled-requests.ts';
import { errorCode } from '#db/refusal.ts';
import { type Capability, may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type Asked, recordRefusal } from './audit/record-refusal.ts';
import { instantNow, todayIn } from './clock.ts';

/** What a verb works with: the viewer, one transaction that carries them, and their organisation's day. */
export type Context = { viewer: Viewer; tx: Tx; today: string };

/** Reads on behalf of a viewer. */
export function read<T>(viewer: Viewer, work: (context: Context) => Promise<T>): Promise<T> {
  return transaction(viewer, 'read', (tx) => work({ viewer, tx, today: todayIn(viewer.timeZone) }));
}

class Refused extends Error {
  result: Result<never>;
  constructor(result: Result<never>) {
    super('refused');
    this.result = result;
  }
}

/**
 * To whom a thing is forbidden, it is not there: both answers may hide a knock at somebody else's door, and so does
 * a policy of the database that stood in the way.
 */
function isForbidden(error: unknown): boolean {
  if (!(error instanceof Refused)) return error instanceof Error && errorCode(error.cause) === '42501';
  const { result } = error;
  return !result.ok && (result.error.code === 'forbidden' || result.error.code === 'not-found');
}

/**
 * Writes on behalf of a viewer, all or nothing: a refusal rolls everything back. `action` names the verb in the
 * record, for example `inquiry.open`. What was forbidden, or was not there for them, is on the record, too; `asked`
 * says there what it was, so that the people of a case hear of a knock. With a request id the same form sent twice
 * acts once, and the second sending gets the first one's result.
 */
export async function write<T>(
  viewer: Viewer,
  action: string,
  work: (context: Context) => Promise<Result<T>>,
  requestId?: string,
  asked?: Asked,
): Promise<Result<T>> {
  try {
    return await transaction(viewer, action, async (tx) => {
      if (requestId) {
        const earlier = await beginRequest(tx, requestId, viewer.userId);
        if (earlier) return { ok: true, data: earlier.outcome as T };
      }
      const result = await work({ viewer, tx, today: todayIn(viewer.timeZone) });
      if (!result.ok) throw new Refused(result);
      if (requestId) await finishRequest(tx, requestId, result.data);
      return result;
    });
  } catch (error) {
    if (isForbidden(error)) await recordRefusal(viewer, action, asked);
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

/** What an act on no particular case takes: a capability, and how its lack is answered. */
export type Needs = {
  capability: Capability;
  otherwise: 'forbidden' | 'not-found';
  /** A proof of identity within the last ten minutes; `confirm.required` without one. */
  confirmed?: boolean;
};

/** Writes what only some roles may; otherwise as `write`, so that the others' refusal is on the record. */
export function writeAs<T>(
  viewer: Viewer,
  needs: Needs,
  action: string,
  work: (context: Context) => Promise<Result<T>>,
  requestId?: string,
): Promise<Result<T>> {
  return write(
    viewer,
    action,
    async (context) => {
      if (!may(viewer, needs.capability)) return fail(needs.otherwise);
      if (needs.confirmed && !isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
      return work(context);
    },
    requestId,
  );
}
