import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openOwnerSession } from '#db/keys/owner-session.ts';
import { currentKeyring } from '#lib/crypto/keyring.ts';
import { sealPlainFields } from '#lib/crypto/seal-plain-fields.ts';
import { encryptPlainDocuments } from '#lib/documents/encrypt-plain-documents.ts';
import { findDocument } from '#lib/documents/find-document.ts';
import { removeLeftDocuments } from '#lib/documents/remove-left-documents.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { leavingIn } from '#lib/storage/leaving.ts';
import type { Storage } from '#lib/storage/storage.ts';
import { keyStage } from './key-stage.ts';

/** What an older Vigil left: a case without a key, everything in plain. */
const stage = await keyStage();
const leaving = leavingIn(stage.folder);
const contents = ['one', 'two', 'three'].map((name) => Buffer.from(`needle-${name} `.repeat(20_000)));
let anna: Viewer;
let caseId: string;
let personId: string;
let draftId: string;
let auditBefore: string;
const documentIds: string[] = [];

async function insert(sql: string, values: unknown[]): Promise<string> {
  return (await stage.owner.query(`${sql} returning id`, values)).rows[0].id;
}

beforeAll(async () => {
  anna = await stage.member(await stage.organisation('OLD'), 'caseworker');
  caseId = await insert(
    `insert into case_file (organisation_id, reference, title, opened_on, opened_by)
     values ($1, 'OLD-1', 'Old', '2026-01-01', $2)`,
    [anna.organisationId, anna.userId],
  );
  personId = await insert(
    "insert into person (case_id, role, residence) values ($1, 'witness', 'needle-home')",
    [caseId],
  );
  for (const value of ['needle-phone', 'needle-post'])
    await insert(
      `insert into contact_channel (case_id, person_id, kind, value, note, risk)
       values ($1, $2, 'phone', $3, 'needle-note', 'safe')`,
      [caseId, personId, value],
    );
  for (const content of contents) documentIds.push(await plainDocument(content));
  draftId = await insert(
    'insert into intake_draft (organisation_id, author_id, content) values ($1, $2, $3)',
    [anna.organisationId, anna.userId, { what: 'needle-draft' }],
  );
  auditBefore = await audit();
});

async function plainDocument(content: Buffer): Promise<string> {
  const storageKey = await stage.storage.put([content] as unknown as AsyncIterable<Uint8Array>);
  return insert(
    `insert into document (case_id, title, file_name, media_type, bytes, sha256, storage_key, received_from, uploaded_by)
     values ($1, 'Letter', 'letter.txt', 'text/plain', $2, $3, $4, 'needle-source', $5)`,
    [caseId, content.length, createHash('sha256').update(content).digest('hex'), storageKey, anna.userId],
  );
}

async function audit(): Promise<string> {
  const { rows } = await stage.owner.query('select t::text as row from audit_entry t order by id');
  return JSON.stringify(rows);
}

async function expectAllReadable() {
  const page = await findPerson(anna, caseId, personId);
  expect(page?.person.residence).toBe('needle-home');
  expect(page?.channels.map(({ value, note }) => `${value} ${note}`)).toEqual([
    'needle-phone needle-note',
    'needle-post needle-note',
  ]);
  expect((await findDraft(anna, draftId))?.content).toEqual({ what: 'needle-draft' });
  for (const [at, id] of documentIds.entries()) {
    expect((await findDocument(anna, caseId, id))?.receivedFrom).toBe('needle-source');
    expect((await stage.download(anna, id)).equals(contents[at] ?? Buffer.alloc(0))).toBe(true);
  }
}

async function encryptAll(storage: Storage = stage.storage) {
  const owner = await openOwnerSession(stage.ownerUrl);
  try {
    const fields = await sealPlainFields(owner, currentKeyring(), 1);
    await removeLeftDocuments(owner, storage, leaving);
    const documents = await encryptPlainDocuments({ owner, keyring: currentKeyring(), storage, leaving });
    return { fields, ...documents };
  } finally {
    await owner.end();
  }
}

describe('what lies in plain from before', () => {
  test('is read as it lies', expectAllReadable);

  test('is encrypted by the command; cut off at any step, it stays readable and the next run ends it', async () => {
    // The power goes after the first document was changed and before its plain file went.
    const breaking: Storage = {
      ...stage.storage,
      remove: () => Promise.reject(new Error('the power is gone')),
    };
    await expect(encryptAll(breaking)).rejects.toThrow('the power is gone');
    expect(stage.stored()).toContain('needle-one');
    await expectAllReadable();

    expect(await encryptAll()).toEqual({ fields: 0, encrypted: 2, damaged: [] });
    await expectAllReadable();
    expect(stage.stored()).not.toContain('needle');
    expect(await leaving.noted()).toEqual([]);
    expect(stage.files()).toHaveLength(3);
    expect(await stage.dump('audit_entry')).not.toContain('needle');
  });

  test('is not written into the record while it is being encrypted', async () => {
    const after = await audit();
    // That the case got its key may be told; what is sealed with it may not.
    const told: { row: string }[] = JSON.parse(after);
    const sealing = told.filter(({ row }) => row.includes('keys.') && !row.includes(',case_key,'));
    expect(sealing).toEqual([]);
    expect(auditBefore).toContain('needle');
    await stage.owner.query("update person set position = 'Nurse' where id = $1", [personId]);
    expect(await audit()).toContain('Nurse');
  });

  test('a file that is not what was taken in is named and left as it is', async () => {
    const id = await plainDocument(Buffer.from('as it came'));
    const { rows } = await stage.owner.query('select storage_key as key from document where id = $1', [id]);
    const path = join(stage.folder, rows[0].key.slice(0, 2), rows[0].key);
    writeFileSync(path, 'as it is');
    expect(await encryptAll()).toEqual({ fields: 1, encrypted: 0, damaged: [id] });
    expect(stage.stored()).toContain('as it is');
    expect(await stage.count('document', "id = $1 and encryption = 'none'", [id])).toBe(1);
  });
});
