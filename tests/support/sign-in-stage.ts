import { afterAll, beforeAll, beforeEach } from 'vitest';
import { transaction } from '#db/client.ts';
import { readSession, type SessionRow } from '#db/queries/identity.ts';
import { authenticate } from '#lib/auth/authenticate.ts';
import type { BegunSession } from '#lib/auth/begin-session.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { type DeskStage, deskStage } from './desk-stage.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

/** Everybody's on this stage. */
export const password = 'otter lamp seven';

/** People who sign in with a password, in an organisation that is another for every test. */
export function signInStage(options: { secondFactor: boolean }) {
  let database: TestDatabase;
  let stage: DeskStage;
  let hash = '';
  let house = '';
  beforeAll(async () => {
    database = await openTestDatabase();
    stage = deskStage(database.owner);
    hash = await hashPassword(password);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    house = await stage.organisation();
    if (!options.secondFactor)
      await database.owner.query(`update organisation set second_factor_roles = '{}' where id = $1`, [house]);
  });
  return {
    get owner() {
      return database.owner;
    },
    get stage() {
      return stage;
    },
    /** The organisation of this test. */
    get house() {
      return house;
    },
    async member(role: Role): Promise<Viewer> {
      const person = await stage.member(house, role);
      await database.owner.query('update user_account set password_hash = $1 where id = $2', [
        hash,
        person.userId,
      ]);
      return person;
    },
    enter: ({ email }: Viewer, secret = password, deviceToken = 'here'): Promise<Result<BegunSession>> =>
      authenticate({ email, password: secret, userAgent: 'Firefox/140', deviceToken, address: '192.0.2.1' }),
    /** Whom a session stands for, as every request asks. */
    who: (sid: string): Promise<SessionRow | null> =>
      transaction(null, 'read-session', (tx) => readSession(tx, sid)),
  };
}
