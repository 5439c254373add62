import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { prepareExternalDatabase } from '#db/external-database.ts';
import { onDatabase } from '../../support/cluster.ts';
import { emptyTestDatabase } from '../../support/database.ts';

const admin = () => `${inject('testCluster').admin}postgres`;
const fresh = () => `guest_${randomBytes(4).toString('hex')}`;

describe('a PostgreSQL of one’s own', () => {
  const guests: string[] = [];
  afterAll(() => onDatabase(admin(), ...guests.map((guest) => `DROP ROLE ${guest}`)));

  async function guest(attributes = '') {
    const name = fresh();
    guests.push(name);
    await onDatabase(admin(), `CREATE ROLE ${name} LOGIN PASSWORD 'guest' ${attributes}`);
    return name;
  }

  function as(user: string, url: string): string {
    const address = new URL(url);
    address.username = user;
    address.password = 'guest';
    return address.toString();
  }

  const withoutTemplate = (options: string) =>
    emptyTestDatabase(`TEMPLATE template0 ENCODING 'UTF8' ${options}`);

  async function prepare(options: string, user: string, by: 'owner' | 'admin' = 'owner') {
    const database = await withoutTemplate(options);
    const ownerUrl = by === 'owner' ? database.ownerUrl : database.adminUrl;
    await onDatabase(database.adminUrl, `GRANT CONNECT ON DATABASE ${database.name} TO ${user}`);
    try {
      await prepareExternalDatabase({ ownerUrl, workerUrl: ownerUrl, appUrl: as(user, database.ownerUrl) });
    } finally {
      await database.drop();
    }
  }

  const GOOD = `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8'`;

  it.each([
    ['libc C', `LOCALE_PROVIDER libc LOCALE 'C'`],
    ['libc POSIX', `LOCALE_PROVIDER libc LOCALE 'POSIX'`],
    ['builtin C.UTF-8 over an LC_CTYPE of C', `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`],
    ['builtin C', `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C' LOCALE 'C.UTF-8'`],
  ])('is refused with %s, in which Cyrillic names cannot be found', async (_, options) => {
    await expect(prepare(options, await guest('IN ROLE vigil_app'))).rejects.toThrow(/LC_CTYPE/);
  });

  it.each([
    ['builtin', GOOD],
    ['libc', `LOCALE_PROVIDER libc LOCALE 'C.UTF-8'`],
  ])('is taken with %s C.UTF-8', async (_, options) => {
    await expect(prepare(options, await guest('IN ROLE vigil_app'))).resolves.toBeUndefined();
  });

  it('gets the app’s role for the user of DATABASE_URL', async () => {
    const user = await guest();
    await prepare(GOOD, user, 'admin');
    await expect(prepare(GOOD, user)).resolves.toBeUndefined();
  });

  it('or says what the administrator must run', async () => {
    const user = await guest();
    await expect(prepare(GOOD, user)).rejects.toThrow(`GRANT vigil_app TO "${user}"`);
  });

  it.each(['SUPERUSER', 'BYPASSRLS', 'IN ROLE vigil_owner'])(
    'is refused when the app’s user is %s',
    async (power) => {
      await expect(prepare(GOOD, await guest(power))).rejects.toThrow(/nothing would keep cases apart/);
    },
  );

  it('must be one database, not two', async () => {
    const [one, two] = [await withoutTemplate(GOOD), await withoutTemplate(GOOD)];
    const urls = { appUrl: one.appUrl, ownerUrl: two.ownerUrl, workerUrl: two.ownerUrl };
    await expect(prepareExternalDatabase(urls)).rejects.toThrow(/different databases/);
    await Promise.all([one.drop(), two.drop()]);
  });
});
