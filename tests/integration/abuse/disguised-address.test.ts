import { afterAll, beforeAll, expect, it } from 'vitest';
import { authenticate } from '#lib/auth/authenticate.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import { throttleRules } from '#lib/domain/throttle-rules.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const stage = deskStage(database.owner);
  const house = await stage.organisation();
  for (const email of ['mikki@example.org', 'sophia@example.org']) {
    const { userId } = await stage.member(house, 'caseworker');
    await database.owner.query('update user_account set email = $1, password_hash = $2 where id = $3', [
      email,
      await hashPassword('otter lamp seven'),
      userId,
    ]);
  }
});
afterAll(() => database?.close());

const attempt = (email: string, password = 'wrong') =>
  authenticate({ email, password, userAgent: '', deviceToken: 'a-browser-of-theirs', address: '192.0.2.1' });

// Each of these is the same address to the database: "İ" and the Kelvin sign have the lower case of i and k.
const spellings = [
  'mikki@example.org',
  'MIKKI@EXAMPLE.ORG',
  'mİkki@example.org',
  'mikkİ@example.org',
  'm\u0130kk\u0130@example.org',
  'mi\u212Aki@example.org',
  ' mikki@example.org ',
];

it('another spelling of an address is no fresh start for a guesser', async () => {
  const answers: string[] = [];
  for (const email of spellings) {
    const answer = await attempt(email);
    answers.push(answer.ok ? 'in' : (answer.error.code.split('?')[0] ?? ''));
  }
  const { free } = throttleRules.own;
  expect(answers.slice(0, free)).toEqual(Array(free).fill('sign-in.wrong'));
  expect(answers.slice(free)).toEqual(Array(spellings.length - free).fill('sign-in.too-soon'));
});

it('what only looks like an address is none', async () => {
  for (const email of ['sophia@example.org\u200b', 's\u043ephia@example.org', 'sophia＠example.org']) {
    expect(await attempt(email, 'otter lamp seven'), email).toMatchObject({ ok: false });
  }
});
