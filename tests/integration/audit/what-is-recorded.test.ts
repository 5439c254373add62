import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '#db/client.ts';
import { authenticate } from '#lib/auth/authenticate.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import { openDocument } from '#lib/documents/open-document.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
let stage: ReturnType<typeof deskStage>;
let house: string;
let anna: Viewer;
let boris: Viewer;
let coordinator: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'x'.repeat(40);
  stage = deskStage(database.owner);
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker', 'Anna');
  boris = await stage.member(house, 'caseworker', 'Boris');
  coordinator = await stage.member(house, 'coordinator', 'Clara');
  stranger = await stage.member(await stage.organisation(), 'coordinator', 'Stranger');
});

type Entry = {
  case_id: string | null;
  organisation_id: string;
  actor_id: string | null;
  action: string;
  operation: string;
  subject: string;
  subject_id: string | null;
  text: string;
  session_id: string | null;
};
async function entries(where: string, ...values: unknown[]): Promise<Entry[]> {
  const { rows } = await database.owner.query<Entry>(
    `select *, (coalesce(before, '{}') || coalesce(after, '{}'))::text as text from audit_entry where ${where} order by id`,
    values,
  );
  return rows;
}

async function closedCase(sensitivity: 'restricted' | 'sealed') {
  const reference = `T-${randomUUID().slice(0, 8)}`;
  const id = await stage.caseFile(house, anna.userId, { reference, title: 'Secret title' });
  await stage.assign(id, anna.userId);
  await database.owner.query('update case_file set sensitivity = $2 where id = $1', [id, sensitivity]);
  return { id, reference };
}

describe('a look at a case', () => {
  test('that not everybody sees is written down once in half an hour, for each person', async () => {
    const { id, reference } = await closedCase('restricted');
    for (const viewer of [anna, anna, coordinator]) expect(await findCase(viewer, reference)).not.toBeNull();
    const looks = () => entries("case_id = $1 and action = 'case.look'", id);
    expect((await looks()).map(({ actor_id }) => actor_id)).toEqual([anna.userId, coordinator.userId]);
    await database.owner.query(
      `alter table audit_entry disable trigger user;
       update audit_entry set at = at - interval '31 minutes' where action = 'case.look';
       alter table audit_entry enable trigger user`,
    );
    await findCase(anna, reference);
    expect(await looks()).toHaveLength(3);
  });

  test('that is open to the whole house leaves no trace', async () => {
    const reference = `T-${randomUUID().slice(0, 8)}`;
    const id = await stage.caseFile(house, anna.userId, { reference });
    await findCase(boris, reference);
    expect(await entries("case_id = $1 and operation = 'read'", id)).toEqual([]);
  });
});

describe('a refusal', () => {
  const knocks = (id: string) => entries("case_id = $1 and action = 'case.knock'", id);
  const refusals = (viewer: Viewer) =>
    entries("actor_id = $1 and operation = 'refuse' and case_id is null", viewer.userId);

  test('is told to the people of the case, and to administrators without it', async () => {
    const { id, reference } = await closedCase('sealed');
    for (let time = 0; time < 3; time += 1) expect(await findCase(boris, reference)).toBeNull();
    expect(await knocks(id)).toMatchObject([{ actor_id: boris.userId, operation: 'refuse' }]);
    const told = await refusals(boris);
    expect(told).toMatchObject([{ action: 'case.look', subject_id: null, organisation_id: house }]);
    expect(JSON.stringify(told)).not.toContain(id);
    expect(JSON.stringify(told)).not.toContain(reference);
  });

  test('is the same entry whether there is such a case or not', async () => {
    const nora = await stage.member(house, 'caseworker');
    const oleg = await stage.member(house, 'caseworker');
    await findCase(nora, (await closedCase('sealed')).reference);
    await findCase(oleg, 'T-1999-0000');
    const shape = async (viewer: Viewer) =>
      (await refusals(viewer)).map(({ action, subject, subject_id, text }) => [
        action,
        subject,
        subject_id,
        text,
      ]);
    expect(await shape(nora)).toEqual(await shape(oleg));
    expect(await shape(nora)).toHaveLength(1);
  });

  test('of a document and of a verb is written down, though the verb’s own transaction is rolled back', async () => {
    const { id } = await closedCase('sealed');
    const documentId = await stage.insert('document', {
      case_id: id,
      title: 'Letter',
      file_name: 'letter.pdf',
      media_type: 'application/pdf',
      bytes: 1,
      sha256: 'a'.repeat(64),
      storage_key: randomUUID(),
      uploaded_by: anna.userId,
    });
    const petra = await stage.member(house, 'caseworker');
    expect(await openDocument(petra, documentId)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await knocks(id)).toMatchObject([{ actor_id: petra.userId }]);
    const added = await addTask(petra, id, taskSchema.parse({ title: 'Never' })).catch(() => null);
    expect(added?.ok).not.toBe(true);
    expect((await refusals(petra)).map(({ action }) => action)).toEqual(['document.download', 'task.add']);
  });

  test('of a stranger of another house is in the record of that house', async () => {
    const { id, reference } = await closedCase('sealed');
    await findCase(stranger, reference);
    expect(await knocks(id)).toEqual([]);
    expect(await refusals(stranger)).toMatchObject([{ organisation_id: stranger.organisationId }]);
  });
});

describe('signing in', () => {
  test('is on the record of the organisation: success, failure and end, with the session', async () => {
    const nina = await stage.member(house, 'caseworker');
    await database.owner.query('update user_account set password_hash = $2 where id = $1', [
      nina.userId,
      await hashPassword('correct horse battery'),
    ]);
    const device = { userAgent: 'Test', deviceToken: randomUUID(), address: '192.0.2.1' };
    await authenticate({ email: nina.email, password: 'wrong', ...device });
    await authenticate({ email: nina.email, password: 'correct horse battery', ...device });
    await database.owner.query('update session set ended_at = now() where user_id = $1', [nina.userId]);
    const told = await entries("subject = 'session' and subject_id = $1", nina.userId);
    expect(told.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['session.fail', null],
      ['session.open', nina.userId],
      ['session.end', nina.userId],
    ]);
    expect(told.every(({ organisation_id }) => organisation_id === house)).toBe(true);
    expect(told[1]?.session_id).toBe(told[2]?.session_id);
    expect(told[1]?.session_id).not.toBeNull();
    expect(JSON.stringify(told)).not.toContain(nina.email);
  });

  test('with an unknown address is counted without it', async () => {
    const where = "action = 'session.fail' and organisation_id is null";
    const before = (await entries(where)).length;
    const email = 'somebody.typed@example.org';
    await authenticate({
      email,
      password: 'x',
      userAgent: '',
      deviceToken: randomUUID(),
      address: '192.0.2.2',
    });
    const told = await entries(where);
    expect(told).toHaveLength(before + 1);
    expect(JSON.stringify(told)).not.toContain('somebody');
  });
});

describe('what must not be read in the record', () => {
  test('sealed texts stand there by their fingerprint', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const personId = await stage.insert('person', {
      case_id: caseId,
      role: 'victim',
      notes: 'sealed:v1:abcdef',
      citizenships: ['TM', 'sealed:v1:other'],
    });
    const [entry] = await entries('subject_id = $1', personId);
    expect(entry?.text).not.toContain('sealed:v1:');
    expect(entry?.text).toMatch(/"notes": "fingerprint:[0-9a-f]{16}"/);
    expect(entry?.text).toMatch(/\["TM", "fingerprint:[0-9a-f]{16}"\]/);
  });

  test('of second factors only that they came and went, and whose they are', async () => {
    const secret = 'SECRET-VALUE';
    await stage.insert('passkey', { user_id: boris.userId, credential_id: secret, public_key: secret });
    await database.owner.query(`insert into totp_secret (user_id, sealed_secret) values ($1, $2)`, [
      boris.userId,
      secret,
    ]);
    await database.owner.query(
      `insert into recovery_code (user_id, code_hash) select $1, $2 || n from generate_series(1, 10) n`,
      [boris.userId, secret],
    );
    await database.owner.query('update totp_secret set last_step = 5 where user_id = $1', [boris.userId]);
    await database.owner.query('update totp_secret set confirmed_at = now() where user_id = $1', [
      boris.userId,
    ]);
    await database.owner.query('delete from passkey where user_id = $1', [boris.userId]);
    const told = await entries(
      "subject in ('passkey', 'totp_secret', 'recovery_code') and subject_id = $1 and organisation_id = $2",
      boris.userId,
      house,
    );
    expect(told.map(({ subject, operation, text }) => [subject, operation, text])).toEqual([
      ['passkey', 'insert', '{"pieces": 1}'],
      ['totp_secret', 'insert', '{"pieces": 1}'],
      ['recovery_code', 'insert', '{"pieces": 10}'],
      ['totp_secret', 'update', '{"confirmed": true}'],
      ['passkey', 'delete', '{"pieces": 1}'],
    ]);
    expect(await entries(`(before::text like '%${secret}%' or after::text like '%${secret}%')`)).toEqual([]);
  });

  test('of a case’s key no part of it', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    await database.owner.query(
      `insert into case_key (case_id, recipient, wrapped_identity, wrapped_by) values ($1, 'age1xyz', 'sealed:v1:WRAPPED', 'abcd')`,
      [caseId],
    );
    const [entry] = await entries("case_id = $1 and subject = 'case_key'", caseId);
    expect(entry?.text).toContain('abcd');
    expect(entry?.text).not.toMatch(/age1xyz|WRAPPED/);
  });
});

test('the app can write entries only through the functions made for it', async () => {
  for (const statement of [
    "insert into audit_pending (action, subject, operation) values ('a', 'b', 'event')",
    "select access.write_audit_as(null, null, 'a', 'b', null, 'event', null, null, null, null)",
    "select access.write_audit('a', 'b', null, 'event', null, null, null, null)",
  ])
    await expect(
      transaction(anna, 'read', (tx) => tx.execute(statement)),
      statement,
    ).rejects.toMatchObject({
      cause: { code: '42501' },
    });
});
