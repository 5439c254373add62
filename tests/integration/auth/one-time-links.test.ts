import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate } from '#lib/auth/authenticate.ts';
import { createFirstAdministratorLink } from '#lib/auth/create-first-administrator-link.ts';
import { foundOrganisation } from '#lib/auth/found-organisation.ts';
import { installationIsFounded } from '#lib/auth/installation-is-founded.ts';
import { readLink } from '#lib/auth/read-link.ts';
import { setPassword } from '#lib/auth/set-password.ts';
import { listDirectory } from '#lib/authorities/list-directory.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addUser } from '#lib/users/add-user.ts';
import { listAdministration } from '#lib/users/list-administration.ts';
import { listUsers } from '#lib/users/list-users.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { withdrawLink } from '#lib/users/withdraw-link.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

const baseUrl = 'http://localhost:3000';
async function newLink(): Promise<string> {
  const link = await createFirstAdministratorLink({ ownerUrl: database.ownerUrl, baseUrl });
  expect(link).toMatch(/^http:\/\/localhost:3000\/welcome\/[\w-]{43}$/);
  return link?.split('/').at(-1) ?? '';
}
const house = (token: string) => ({
  token,
  organisation: 'Дом',
  prefix: 'DOM',
  timeZone: 'Europe/Sofia',
  name: 'Ada',
  email: 'ada@example.org',
  password: 'otter lamp seven',
});
const isVoid = { ok: false, error: { code: 'link.void' } };
const signIn = async (email: string, password: string) =>
  (await authenticate({ email, password, userAgent: '', deviceToken: 'this-browser', address: '' })).ok;

// One story: each step needs the one before it.
describe('one-time links', () => {
  let ada: Viewer;

  it('only the newest link for the first administrator works, and no expired one', async () => {
    expect(await installationIsFounded()).toBe(false);
    const older = await newLink();
    const newer = await newLink();
    expect(await readLink(older)).toBeNull();
    expect(await foundOrganisation(house(older))).toEqual(isVoid);
    await database.owner.query(`update one_time_link set expires_at = now() - interval '1 second'`);
    expect(await readLink(newer)).toBeNull();
    expect(await foundOrganisation(house(newer))).toEqual(isVoid);
    expect(await installationIsFounded()).toBe(false);
  });

  it('found an organisation with a directory once, and never a second one', async () => {
    const token = await newLink();
    expect(await readLink(token)).toEqual({ purpose: 'first-administrator', email: null });
    expect(await setPassword(token, 'otter lamp seven')).toEqual(isVoid);
    const founded = await foundOrganisation(house(token));
    expect(founded.ok).toBe(true);
    expect(await foundOrganisation({ ...house(token), prefix: 'TWO', email: 'eve@example.org' })).toEqual(
      isVoid,
    );
    expect(await createFirstAdministratorLink({ ownerUrl: database.ownerUrl, baseUrl })).toBeNull();
    expect(await signIn('ada@example.org', 'otter lamp seven')).toBe(true);

    const { rows } = await database.owner.query<{ id: string }>('select id from user_account');
    expect(rows).toHaveLength(1);
    ada = {
      userId: rows[0]?.id ?? '',
      name: 'Ada',
      email: 'ada@example.org',
      role: 'administrator',
      organisationId: founded.ok ? founded.data.id : '',
      organisationName: 'Дом',
      timeZone: 'Europe/Sofia',
      confirmedAt: new Date(),
    };
    const { total } = await listDirectory(ada, { q: '', state: '', kind: '' }, 'en');
    expect(total).toBeGreaterThan(50);
  });

  it('let an added person choose a password once', async () => {
    const added = await addUser(ada, { name: 'Boris', email: 'boris@example.org', role: 'lawyer' });
    const token = added.ok ? added.data.token : '';
    expect(await readLink(token)).toEqual({ purpose: 'set-password', email: 'boris@example.org' });
    expect(await setPassword(token, 'window river nine')).toMatchObject({ ok: true });
    expect(await setPassword(token, 'window river ten')).toEqual(isVoid);
    expect(await signIn('boris@example.org', 'window river nine')).toBe(true);
    expect(await addUser(ada, { name: 'B', email: 'BORIS@example.org', role: 'lawyer' })).toEqual({
      ok: false,
      error: { code: 'email.taken', field: 'email' },
    });
  });

  it('stop working when a newer one is made, when they are withdrawn or the person disabled, and after three days', async () => {
    const boris = (await listUsers(ada)).find(({ name }) => name === 'Boris')?.id ?? '';
    const link = async () => {
      const made = await makePasswordLink(ada, boris);
      return made.ok ? made.data.token : '';
    };
    const [first, second] = [await link(), await link()];
    expect(await setPassword(first, 'another word here')).toEqual(isVoid);
    await setDisabled(ada, boris, true);
    expect(await setPassword(second, 'another word here')).toEqual(isVoid);
    expect((await makePasswordLink(ada, boris)).ok).toBe(false);
    await setDisabled(ada, boris, false);
    const withdrawn = await link();
    const until = async () => (await listUsers(ada)).find(({ id }) => id === boris)?.linkUntil;
    expect(await until()).not.toBeNull();
    expect(await withdrawLink(ada, boris)).toEqual({ ok: true, data: null });
    expect(await until()).toBeNull();
    expect(await readLink(withdrawn)).toBeNull();
    expect(await setPassword(withdrawn, 'another word here')).toEqual(isVoid);
    const third = await link();
    await database.owner.query(`update one_time_link set expires_at = now() where used_at is null`);
    expect(await setPassword(third, 'another word here')).toEqual(isVoid);
    expect(await signIn('boris@example.org', 'window river nine')).toBe(true);
  });

  it('leave a record that says who did what to whom, and holds no secret', async () => {
    const { entries: record } = await listAdministration(ada);
    expect(record.map(({ action, actor, subject }) => `${actor} ${action} ${subject}`)).toEqual([
      'Ada user.link Boris',
      'Ada user.link-withdraw Boris',
      'Ada user.link Boris',
      'Ada user.enable Boris',
      // Refused: no door is opened to somebody who was shut out.
      'Ada user.link null',
      'Ada session.end Boris',
      'Ada user.disable Boris',
      'Ada user.link Boris',
      'Ada user.link Boris',
      'Boris user.set-password Boris',
      'Ada user.add Boris',
      'null organisation.found Дом',
    ]);
    const { rows } = await database.owner.query<{ text: string }>(
      `select (coalesce(before, '{}') || coalesce(after, '{}'))::text as text from audit_entry`,
    );
    expect(rows.filter(({ text }) => /argon2|hash|token/.test(text))).toEqual([]);
  });
});
