import 'server-only';
import { transaction } from '#db/client.ts';
import { beginTry, endTry, isKnownDevice, type TryCounter } from '#db/queries/sign-in-throttle.ts';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import { hashToken } from '#lib/crypto/token.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { type ThrottleRule, throttleRules, waitError } from '#lib/domain/throttle-rules.ts';

/** Who tries a password or a code. */
export type Trier = {
  /** Codes are counted apart: a right password does not wipe away the wrong codes that followed on it. */
  what?: 'password' | 'code';
  /** As typed, whether or not there is such an account. */
  email: string;
  /** The random token by which this browser is known again. */
  deviceToken: string;
  /** Where the request comes from, as `clientAddress` says. */
  address: string;
};

/** A try that was counted; `succeeded` takes it back. One that fails needs no more: it is counted already. */
export type CountedTry = { clear: string[]; relieve: string[] };

/**
 * Asks whether a password or code may be tried now, and counts the try before it is judged, in the database: over
 * restarts and on all servers. `sign-in.too-soon` or `sign-in.too-often` with the time to wait, otherwise; nobody
 * sleeps inside a request. A browser that is known for the account has a counter of its own, so that nothing that a
 * stranger does elsewhere slows its owner. Keys are keyed hashes: the table names nobody.
 */
export async function beforeTry(trier: Trier): Promise<Result<CountedTry>> {
  const { what = 'password', deviceToken, address } = trier;
  const email = trier.email.trim().toLowerCase();
  const device = hashToken(deviceToken);
  return transaction(null, 'sign-in', async (tx) => {
    const known = await isKnownDevice(tx, email, device);
    const own = known
      ? [counter(throttleRules.own, `${what}-device`, email, device)]
      : [counter(throttleRules.own, `${what}-pair`, email, address)];
    const shared = known
      ? []
      : [
          counter(throttleRules.account, `${what}-account`, email),
          counter(throttleRules.address, 'address', address),
        ];
    const wait = await beginTry(tx, [...own, ...shared]);
    return wait > 0 ? fail(waitError(wait)) : ok({ clear: keys(own), relieve: keys(shared) });
  });
}

/** The try was right. */
export async function succeeded(tried: CountedTry): Promise<void> {
  await transaction(null, 'sign-in', (tx) => endTry(tx, tried.clear, tried.relieve));
}

/** Forgets the failures at an account, here and from anywhere: its owner has just used a link made for them. */
export async function forgive(email: string, address: string): Promise<void> {
  const account = email.trim().toLowerCase();
  const forgotten = (['password', 'code'] as const).flatMap((what) => [
    counter(throttleRules.own, `${what}-pair`, account, address),
    counter(throttleRules.account, `${what}-account`, account),
  ]);
  await transaction(null, 'sign-in', (tx) => endTry(tx, keys(forgotten), []));
}

const keys = (counters: readonly TryCounter[]) => counters.map(({ key }) => key);

function counter(rule: ThrottleRule, ...named: [string, ...string[]]): TryCounter {
  return { key: keyedHash('throttle', ...named), ...rule };
}
