import { expect, it } from 'vitest';
import { createFirstAdministratorLink } from '#lib/auth/create-first-administrator-link.ts';
import { createFoundingLink } from '#lib/auth/create-founding-link.ts';
import { foundOrganisation } from '#lib/auth/found-organisation.ts';
import { foundSchema } from '#lib/auth/schema.ts';
import { openTestDatabase } from '../../support/test-database.ts';

const database = await openTestDatabase();
const place = { ownerUrl: database.ownerUrl, baseUrl: 'http://localhost' };
const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? '';
const found = (token: string, prefix: string, email: string) =>
  foundOrganisation(
    foundSchema.parse({
      token,
      organisation: `House ${prefix}`,
      prefix,
      timeZone: 'UTC',
      name: 'Founder',
      email,
      password: 'nine quiet lanterns above a frozen river',
    }),
  );

it('founds further organisations by a link of their own, once each, and refuses what another one has', async () => {
  const first = await found(tokenOf(await createFirstAdministratorLink(place)), 'ONE', 'one@example.org');
  expect(first.ok).toBe(true);
  expect(await createFirstAdministratorLink(place)).toBeNull();
  const token = tokenOf(await createFoundingLink(place));
  expect(await found(token, 'ONE', 'two@example.org')).toEqual({
    ok: false,
    error: { code: 'reference.taken', field: 'prefix' },
  });
  expect(await found(token, 'TWO', 'One@example.org')).toEqual({
    ok: false,
    error: { code: 'email.taken', field: 'email' },
  });
  // A refusal does not use the link up.
  expect((await found(token, 'TWO', 'two@example.org')).ok).toBe(true);
  expect(await found(token, 'TRI', 'three@example.org')).toEqual({ ok: false, error: { code: 'link.void' } });
  await database.close();
});
