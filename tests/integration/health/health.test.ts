import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '#app/api/health/route.ts';
import { closePool } from '#db/client.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

async function health() {
  const response = await GET();
  return [response.status, await response.json(), response.headers.get('cache-control')];
}
const beaten = (ago: string) =>
  database.owner.query(
    `insert into worker_heartbeat (id, seen_at) values (1, now() - $1::interval)
     on conflict (id) do update set seen_at = excluded.seen_at`,
    [ago],
  );

it('says whether a worker was heard of lately', async () => {
  const worker = async () => (await health())[1].worker;
  expect(await worker()).toBe('off');
  await beaten('5 seconds');
  expect(await health()).toEqual([200, { status: 'ok', database: 'ok', worker: 'ok' }, 'no-store']);
  await beaten('3 minutes');
  expect(await worker()).toBe('late');
  await beaten('1 day');
  expect(await worker()).toBe('off');
});

it('answers 503 and no detail when the database is away', async () => {
  await closePool();
  const url = process.env.DATABASE_URL;
  process.env.DATABASE_URL = 'postgres://somebody:secret@127.0.0.1:1/nowhere';
  try {
    expect(await health()).toEqual([503, { status: 'down', database: 'unreachable' }, 'no-store']);
  } finally {
    await closePool();
    process.env.DATABASE_URL = url;
  }
});
