import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { readSession } from '#db/queries/identity.ts';
import { findPasskey } from '#db/queries/passkeys.ts';
import { beginSession } from '#lib/auth/begin-session.ts';
import { ownFactors } from '#lib/auth/factors/own-factors.ts';
import type { Person } from '#lib/auth/factors/person.ts';
import { removeFactor } from '#lib/auth/factors/remove-factor.ts';
import { lockSession } from '#lib/auth/lock-session.ts';
import { addPasskey } from '#lib/auth/passkeys/add-passkey.ts';
import { type AskPurpose, askPasskey } from '#lib/auth/passkeys/ask-passkey.ts';
import { checkPasskey } from '#lib/auth/passkeys/check-passkey.ts';
import { offerPasskey } from '#lib/auth/passkeys/offer-passkey.ts';
import { ownPasskeys } from '#lib/auth/passkeys/own-passkeys.ts';
import { renamePasskey } from '#lib/auth/passkeys/rename-passkey.ts';
import { endUnlocking } from '#lib/auth/unlock-session.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { markNoticeSeen } from '#lib/notices/mark-notice-seen.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { SoftAuthenticator } from '../../support/soft-authenticator.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const origin = 'https://vigil.example.org';
let database: TestDatabase;
let stage: DeskStage;
let anna: Viewer & Person;
let key: SoftAuthenticator;
const address = process.env.NEXTAUTH_URL;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = `${origin}/`;
  database = await openTestDatabase();
  stage = deskStage(database.owner);
});
afterAll(async () => {
  process.env.NEXTAUTH_URL = address ?? '';
  await database?.close();
});
beforeEach(async () => {
  anna = await signedIn(await stage.member(await stage.organisation(), 'caseworker', 'Anna'));
  key = new SoftAuthenticator(origin);
});

async function signedIn(viewer: Viewer): Promise<Viewer & Person> {
  const { userId } = viewer;
  const begun = await beginSession({ userId, method: 'password', userAgent: '', deviceToken: userId });
  return { ...viewer, sessionId: begun?.sid ?? '' };
}
const make = async (person: Viewer & Person, authenticator: SoftAuthenticator) =>
  addPasskey(person, authenticator.make(await offerPasskey(person)), 'Key');
async function use(purpose: AskPurpose, person: Person | null, authenticator = key) {
  authenticator.counter += 1;
  return checkPasskey(purpose, person, authenticator.answer(await askPasskey(purpose, person)));
}

describe('a passkey', () => {
  it('is made once and then signs its owner in without a password', async () => {
    expect(await make(anna, key)).toEqual({ ok: true, data: null });
    expect(await make(anna, key)).toMatchObject({ error: { code: 'passkey.known' } });
    expect(await use('sign-in', null)).toBe(anna.userId);
    const begun = await beginSession({
      userId: anna.userId,
      method: 'passkey',
      userAgent: '',
      deviceToken: 'x',
    });
    expect(begun?.step).toBe('open');
    expect(await ownFactors(anna)).toMatchObject({ passkeys: 1, appSince: null });
  });

  it('answers a question once', async () => {
    await make(anna, key);
    const answer = key.answer(await askPasskey('sign-in', null));
    expect(await checkPasskey('sign-in', null, answer)).toBe(anna.userId);
    expect(await checkPasskey('sign-in', null, answer)).toBeNull();
  });

  it('answers for what, whom and where it was asked, and within five minutes', async () => {
    await make(anna, key);
    const elsewhere = await signedIn(anna);
    const asked = async (purpose: AskPurpose, person: Person | null) =>
      key.answer(await askPasskey(purpose, person));
    expect(await checkPasskey('confirm', anna, await asked('sign-in', null))).toBeNull();
    expect(await checkPasskey('sign-in', null, await asked('confirm', anna))).toBeNull();
    expect(await checkPasskey('confirm', elsewhere, await asked('confirm', anna))).toBeNull();
    const late = await asked('confirm', anna);
    await database.owner.query('update passkey_challenge set expires_at = now()');
    expect(await checkPasskey('confirm', anna, late)).toBeNull();
    expect(await checkPasskey('confirm', anna, await asked('confirm', anna))).toBe(anna.userId);
  });

  it('is nobody else’s', async () => {
    await make(anna, key);
    const boris = await signedIn(await stage.member(anna.organisationId, 'caseworker', 'Boris'));
    expect(await use('confirm', boris)).toBeNull();
    const [own] = await ownPasskeys(anna);
    expect(await ownPasskeys(boris)).toEqual([]);
    expect(await renamePasskey(boris, own?.id ?? '', 'Mine')).toMatchObject({ error: { code: 'not-found' } });
    expect(await removeFactor(boris, own?.id ?? '')).toMatchObject({ error: { code: 'not-found' } });
    expect((await ownPasskeys(anna))[0]?.name).toBe('Key');
  });

  it('is not believed from another site, or by another key', async () => {
    await make(anna, key);
    key.origin = 'https://vigil.example.org.evil.example';
    expect(await use('sign-in', null)).toBeNull();
    expect(await make(anna, new SoftAuthenticator('https://evil.example'))).toMatchObject({
      error: { code: 'passkey.refused' },
    });
    key.origin = origin;
    const stranger = new SoftAuthenticator(origin);
    const forged = {
      ...stranger.answer(await askPasskey('sign-in', null)),
      id: key.id.toString('base64url'),
    };
    expect(await checkPasskey('sign-in', null, { ...forged, rawId: forged.id })).toBeNull();
  });

  it('that does not check who holds it is a second factor, and no more', async () => {
    await make(anna, key);
    key.verifies = false;
    expect(await use('second-factor', anna)).toBe(anna.userId);
    expect(await use('sign-in', null)).toBeNull();
    expect(await use('confirm', anna)).toBeNull();
  });

  it('whose counter goes back is a copy', async () => {
    await make(anna, key);
    key.counter = 7;
    expect(await use('sign-in', null)).toBe(anna.userId);
    key.counter = 3;
    expect(await use('sign-in', null)).toBeNull();
  });

  it('opens nothing for somebody disabled', async () => {
    await make(anna, key);
    await database.owner.query('update user_account set disabled_at = now() where id = $1', [anna.userId]);
    expect(await use('sign-in', null)).toBeNull();
    const found = await transaction(null, 'test', (tx) => findPasskey(tx, key.id.toString('base64url')));
    expect(found).toBeNull();
  });

  it('opens a locked session to its owner, and to nobody else', async () => {
    await make(anna, key);
    const living = () => transaction(null, 'read-session', (tx) => readSession(tx, anna.sessionId));
    await lockSession(anna.sessionId);
    const boris = await signedIn(await stage.member(anna.organisationId, 'caseworker', 'Boris'));
    const theirs = new SoftAuthenticator(origin);
    await make(boris, theirs);
    const wrong = await use('unlock', anna, theirs);
    expect(await endUnlocking(anna, wrong !== null, 'passkey')).toBe(false);
    expect(await living()).toBeNull();
    // An answer to another question, in the same session, opens nothing either.
    expect(await checkPasskey('unlock', anna, key.answer(await askPasskey('confirm', anna)))).toBeNull();
    const right = await use('unlock', anna);
    expect(await endUnlocking(anna, right !== null, 'passkey')).toBe(true);
    expect(await living()).toMatchObject({ userId: anna.userId });
    const { rows } = await database.owner.query(
      `select operation, after->>'method' as method from audit_entry where action = 'session.unlock' and session_id = $1
       order by id`,
      [anna.sessionId],
    );
    expect(rows).toEqual([
      { operation: 'refuse', method: 'passkey' },
      { operation: 'event', method: 'passkey' },
    ]);
  });

  it('that comes or goes is told to its owner, administrators too, until they have seen it', async () => {
    const admin = await signedIn(await stage.member(anna.organisationId, 'administrator', 'Ada'));
    expect(await listNotices(admin)).toEqual([]);
    await make(admin, key);
    await make(admin, new SoftAuthenticator(origin));
    await removeFactor(admin, (await ownPasskeys(admin))[0]?.id ?? '');
    const told = await listNotices(admin);
    expect(told.map(({ kind }) => kind)).toEqual(['passkey-removed', 'passkey-added', 'passkey-added']);
    expect(await listNotices(anna)).toEqual([]);
    await markNoticeSeen(admin, told[0]?.id ?? '');
    expect((await listNotices(admin)).map(({ kind }) => kind)).toEqual(['passkey-added', 'passkey-added']);
  });

  it('is renamed and taken away', async () => {
    await make(anna, key);
    const id = (await ownPasskeys(anna))[0]?.id ?? '';
    expect((await renamePasskey(anna, id, 'Blue key')).ok).toBe(true);
    expect((await ownPasskeys(anna))[0]?.name).toBe('Blue key');
    expect((await removeFactor(anna, id)).ok).toBe(true);
    expect(await use('sign-in', null)).toBeNull();
  });
});
