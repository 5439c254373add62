import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePool, transaction } from '#db/client.ts';
import { openSession } from '#db/queries/identity.ts';
import { beforeTry, forgive, succeeded, type Trier } from '#lib/auth/throttle.ts';
import { hashToken } from '#lib/crypto/token.ts';
import { throttleRules } from '#lib/domain/throttle-rules.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

const { own, account, address } = throttleRules;
const stranger = (more: Partial<Trier> = {}): Trier => ({
  email: `${randomUUID()}@example.org`,
  deviceToken: randomUUID(),
  address: randomUUID(),
  ...more,
});
const refused = async (trier: Trier) => {
  const answer = await beforeTry(trier);
  return answer.ok ? null : answer.error.code;
};
async function fail(trier: Trier, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await beforeTry(trier);
}
/** Time goes by: every wait is over, and no failure is forgotten. */
const waitItOut = () => database.owner.query('update sign_in_throttle set blocked_until = now()');
/** Time stands still, however slow the machine is: whoever has to wait still has to. */
const holdTime = () =>
  database.owner.query(
    `update sign_in_throttle set blocked_until = now() + interval '30 seconds' where blocked_until is not null`,
  );
async function secondsToWait(trier: Trier): Promise<number> {
  const code = (await refused(trier)) ?? '';
  const [, unit, value] = /(seconds|minutes)=(\d+)/.exec(code) ?? [];
  return Number(value) * (unit === 'minutes' ? 60 : 1);
}

describe('guessing', () => {
  it('is free five times, then waits longer and longer, a quarter of an hour at most', async () => {
    const guesser = stranger();
    await fail(guesser, own.free);
    expect(await refused(guesser)).toBe('sign-in.too-soon?seconds=1');
    const waits: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      await waitItOut();
      await fail(guesser, 1);
      waits.push(await secondsToWait(guesser));
    }
    expect(waits.slice(0, 5)).toEqual([2, 4, 8, 16, 32]);
    expect(waits.at(-1)).toBe(own.longest);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('is told of while it waits, and waiting is not made longer by asking again', async () => {
    const guesser = stranger();
    await fail(guesser, own.free);
    await holdTime();
    for (let n = 0; n < 10; n += 1) expect(await refused(guesser)).toMatch('too-soon');
    await waitItOut();
    expect(await refused(guesser)).toBeNull();
    expect(await secondsToWait(guesser)).toBe(2);
  });

  it('is counted before it is judged: many at once do not slip through', async () => {
    const guesser = stranger();
    const answers = await Promise.all(Array.from({ length: 30 }, () => refused(guesser)));
    expect(answers.filter((code) => code === null).length).toBeLessThan(10);
  });

  it('is counted across servers and restarts', async () => {
    const guesser = stranger();
    await fail(guesser, own.free - 1);
    await closePool();
    expect(await refused(guesser)).toBeNull();
    await holdTime();
    const other = new pg.Client({ connectionString: database.appUrl });
    await other.connect();
    const { rows } = await database.owner.query<{ key: string }>(
      'select key from sign_in_throttle where blocked_until > now()',
    );
    const seen = await other.query<{ wait: number }>(
      `select access.begin_try(array[$1], '{5}', '{900}', '{86400}') as wait`,
      [rows.at(-1)?.key],
    );
    await other.end();
    expect(seen.rows[0]?.wait).toBeGreaterThan(0);
  });

  it('at many accounts from one address is slowed too', async () => {
    const from = randomUUID();
    for (let n = 0; n < address.free; n += 1) await fail(stranger({ address: from }), 1);
    await holdTime();
    expect(await refused(stranger({ address: from }))).toMatch('too-soon');
    expect(await refused(stranger())).toBeNull();
  });

  it('at one account from many addresses is slowed too, whether or not there is such an account', async () => {
    const { email } = stranger();
    for (let n = 0; n < account.free; n += 1) await fail(stranger({ email }), 1);
    await holdTime();
    expect(await refused(stranger({ email: ` ${email.toUpperCase()} ` }))).toMatch('too-soon');
  });

  it('is forgotten after a quiet day, and swept away', async () => {
    const guesser = stranger();
    await database.owner.query('delete from sign_in_throttle');
    await fail(guesser, own.free + 1);
    await database.owner.query(`update sign_in_throttle set last_failed_at = now() - interval '25 hours'`);
    expect(await refused(stranger())).toBeNull();
    const { rows } = await database.owner.query(
      'select from sign_in_throttle where last_failed_at < now() - interval $$1 day$$',
    );
    expect(rows).toEqual([]);
    expect(await refused(guesser)).toBeNull();
  });
});

describe('one who may sign in', () => {
  it('starts afresh after a right try', async () => {
    const owner = stranger();
    await fail(owner, own.free - 1);
    const tried = await beforeTry(owner);
    if (!tried.ok) throw new Error('refused too early');
    await succeeded(tried.data);
    await fail(owner, own.free - 1);
    expect(await refused(owner)).toBeNull();
  });

  it('does not wipe away what was guessed at others from the same address', async () => {
    const from = randomUUID();
    for (let n = 0; n < address.free; n += 1) {
      await fail(stranger({ address: from }), 1);
      const tried = await beforeTry(stranger({ address: from }));
      if (tried.ok) await succeeded(tried.data);
      await waitItOut();
    }
    await fail(stranger({ address: from }), 1);
    await holdTime();
    expect(await refused(stranger({ address: from }))).toMatch('too-soon');
  });

  it('is not slowed on a device of theirs by failures made elsewhere', async () => {
    const stage = deskStage(database.owner);
    const anna = await stage.member(await stage.organisation(), 'caseworker', 'Anna');
    const here = stranger({ email: anna.email });
    await transaction(null, 'sign-in', (tx) =>
      openSession(tx, {
        userId: anna.userId,
        userAgent: 'Firefox/140',
        method: 'password',
        deviceHash: hashToken(here.deviceToken),
        pending: false,
      }),
    );
    await fail(stranger({ email: anna.email, address: here.address }), own.free + 1);
    for (let n = 0; n < account.free; n += 1) await fail(stranger({ email: anna.email }), 1);
    await holdTime();
    expect(await refused(stranger({ email: anna.email }))).toMatch('too-soon');
    expect(await refused(here)).toBeNull();
    await fail(here, own.free);
    await holdTime();
    expect(await refused(here)).toMatch('too-soon');
  });

  it('gets in with a link from an administrator, on a new device too', async () => {
    const owner = stranger();
    await fail(owner, own.free + 1);
    for (let n = 0; n < account.free; n += 1) await fail(stranger({ email: owner.email }), 1);
    await holdTime();
    expect(await refused(owner)).toMatch('too-soon');
    await forgive(owner.email, owner.address);
    expect(await refused(owner)).toBeNull();
  });

  it('is not yet known on a device where the second factor never came', async () => {
    const stage = deskStage(database.owner);
    const anna = await stage.member(await stage.organisation(), 'caseworker', 'Anna');
    const thief = stranger({ email: anna.email });
    await transaction(null, 'sign-in', (tx) =>
      openSession(tx, {
        userId: anna.userId,
        userAgent: 'Firefox/140',
        method: 'password',
        deviceHash: hashToken(thief.deviceToken),
        pending: true,
      }),
    );
    for (let n = 0; n < account.free; n += 1) await fail(stranger({ email: anna.email }), 1);
    await holdTime();
    expect(await refused(thief)).toMatch('too-soon');
  });
});

it('names nobody in the table', async () => {
  const guesser = stranger({ email: 'somebody@example.org', address: '192.0.2.7' });
  await fail(guesser, 1);
  const { rows } = await database.owner.query<{ all: string }>(
    `select string_agg(t::text, ' ') as all from sign_in_throttle t`,
  );
  expect(rows[0]?.all).not.toMatch(/somebody|example\.org|192\.0\.2\.7/);
});
