import 'server-only';
import { transaction } from '#db/client.ts';
import { beginTry, endTry, isKnownDevice, type TryCounter } from '#db/queries/sign-in-throttle.ts';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import { hashToken } from '#lib/crypto/token.ts';
import { foldAddress } from '#lib/domain/fold-address.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { type ThrottleRule, throttleRules, waitError } from '#lib/domain/throttle-rules.ts';

/** Who tries a password. */
export type Trier = {
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
 * Asks whether a password may be tried now, and counts the try before it is judged, in the database: over
 * restarts and on all servers. `sign-in.too-soon` or `sign-in.too-often` with the time to wait, otherwise; nobody
 * sleeps inside a request. A browser that is known for the account has a counter of its own, so that nothing that a
 * stranger does elsewhere slows its owner. Keys are keyed hashes: the table names nobody.
 */
export async function beforeTry(trier: Trier): Promise<Result<CountedTry>> {
  const { deviceToken, address } = trier;
  const email = foldAddress(trier.email);
  const device = hashToken(deviceToken);
  return transaction(null, 'sign-in', async (tx) => {
    const known = await isKnownDevice(tx, email, device);
    const own = known
      ? [counter(throttleRules.own, 'device', email, device)]
      : [counter(throttleRules.own, 'pair', email, address)];
    const shared = known
      ? []
      : [
          counter(throttleRules.account, 'account', email),
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

const keys = (counters: readonly TryCounter[]) => counters.map(({ key }) => key);

function counter(rule: ThrottleRule, ...named: [string, ...string[]]): TryCounter {
  return { key: keyedHash('throttle', ...named), ...rule };
}
