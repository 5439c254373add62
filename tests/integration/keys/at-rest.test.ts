import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { transaction } from '#db/client.ts';
import { caseKeyOf, findCaseKey } from '#lib/crypto/case-key.ts';
import { findDocument } from '#lib/documents/find-document.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { editPerson } from '#lib/people/edit-person.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { editPersonSchema } from '#lib/people/schema.ts';
import { keyStage } from './key-stage.ts';

const stage = await keyStage();
let anna: Viewer;
let stranger: Viewer;
let made: Awaited<ReturnType<typeof stage.secretCase>>;

beforeAll(async () => {
  anna = await stage.member(await stage.organisation('ANN'), 'caseworker');
  stranger = await stage.member(await stage.organisation('STR'), 'caseworker');
  made = await stage.secretCase(anna);
});

const pathOf = async (documentId: string) => {
  const { rows } = await stage.owner.query('select storage_key from document where id = $1', [documentId]);
  return stage.files().find((file) => file.endsWith(rows[0].storage_key)) ?? '';
};

describe('at rest', () => {
  test('neither the database nor the folder of documents holds a secret word', async () => {
    const everything = `${await stage.dump()}\n${stage.stored()}`;
    expect(everything).toContain('It happened');
    expect(everything.match(/needle-[a-z-]+/g) ?? []).toEqual([]);
    expect(everything).not.toContain('AGE-SECRET-KEY');
  });

  test('who sees the case reads all of it', async () => {
    const page = await findPerson(anna, made.caseId, made.personId);
    expect(page).toMatchObject({
      person: { residence: 'needle-residence' },
      channels: [{ value: 'needle-address', note: 'needle-note' }],
    });
    expect(await findDocument(anna, made.caseId, made.documentId)).toMatchObject({
      receivedFrom: 'needle-source',
      receivedHow: 'needle-way',
    });
    expect((await findDraft(anna, made.openDraftId))?.content).toMatchObject({ what: 'needle-draft' });
    expect((await stage.download(anna, made.documentId)).equals(made.content)).toBe(true);
  });

  test('an edit that leaves a secret field as it was does not tell the record otherwise', async () => {
    const stored = async () =>
      (await stage.owner.query('select residence, version from person where id = $1', [made.personId]))
        .rows[0];
    const before = await stored();
    const input = {
      version: before.version,
      role: 'witness',
      residence: 'needle-residence',
      position: 'Nurse',
    };
    expect((await editPerson(anna, made.caseId, made.personId, editPersonSchema.parse(input))).ok).toBe(true);
    expect((await stored()).residence).toBe(before.residence);
    const moved = { ...input, version: before.version + 1, residence: 'needle-elsewhere' };
    expect((await editPerson(anna, made.caseId, made.personId, editPersonSchema.parse(moved))).ok).toBe(true);
    expect((await stored()).residence).not.toBe(before.residence);
    expect((await findPerson(anna, made.caseId, made.personId))?.person.residence).toBe('needle-elsewhere');
  });

  test('a value moved to another row opens nothing', async () => {
    const { rows } = await stage.owner.query(
      "insert into person (case_id, role, residence) select case_id, 'witness', residence from person where id = $1 returning id",
      [made.personId],
    );
    await expect(findPerson(anna, made.caseId, rows[0].id)).rejects.toThrow(/sealed value/);
    await stage.owner.query('delete from person where id = $1', [rows[0].id]);
  });
});

describe('the key of a case', () => {
  test('is there from its opening, and opens its documents with age alone', async () => {
    const key = await transaction(anna.userId, 'read', (tx) => findCaseKey(tx, made.caseId));
    const decrypter = new Decrypter();
    decrypter.addIdentity(key?.identity ?? '');
    const opened = await decrypter.decrypt(new Uint8Array(readFileSync(await pathOf(made.documentId))));
    expect(Buffer.from(opened).equals(made.content)).toBe(true);
  });

  test('is not there for others, who cannot make one either', async () => {
    expect(await transaction(stranger.userId, 'read', (tx) => findCaseKey(tx, made.caseId))).toBeNull();
    const attempt = transaction(stranger.userId, 'x.y', (tx) => caseKeyOf(tx, made.caseId));
    await expect(attempt).rejects.toThrow();
    expect(await stage.count('case_key', 'case_id = $1', [made.caseId])).toBe(1);
  });

  test('cannot be changed, destroyed or removed by the app', async () => {
    const { rows } = await stage.owner.query(`
      select p from unnest(array['update', 'delete', 'truncate']) p
      where has_table_privilege('vigil_app', 'case_key', p)
        or (p = 'update' and has_any_column_privilege('vigil_app', 'case_key', p))`);
    expect(rows).toEqual([]);
  });

  test('is one, however many are the first to need it', async () => {
    const { rows } = await stage.owner.query(
      `insert into case_file (organisation_id, reference, title, opened_on, opened_by)
       values ($1, 'OLD-1', 'Old', '2026-01-01', $2) returning id`,
      [anna.organisationId, anna.userId],
    );
    const need = () => transaction(anna.userId, 'x.y', (tx) => caseKeyOf(tx, rows[0].id));
    const keys = await Promise.all([need(), need(), need(), need()]);
    expect(new Set(keys.map(({ identity }) => identity)).size).toBe(1);
  });
});

describe('a damaged file', () => {
  test.each([
    ['changed in the middle', (path: string) => flip(path, 80_000)],
    ['changed at its end', (path: string) => flip(path, -1)],
    ['cut short', (path: string) => truncateSync(path, 100_000)],
    ['cut between two parts', (path: string) => truncateSync(path, 184 + 65_552)],
    ['changed in its head', (path: string) => flip(path, 60)],
    ['empty', (path: string) => truncateSync(path, 0)],
  ])('%s never passes for whole, and the log says which document and no more', async (_, damage) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const id = await stage.upload(anna, made.caseId, made.content);
    damage(await pathOf(id));
    await expect(stage.download(anna, id)).rejects.toThrow();
    expect(told).toHaveBeenCalledTimes(1);
    expect(told.mock.calls[0]?.[0]).toContain(id);
    expect(told.mock.calls.flat().join(' ')).not.toContain('needle');
    told.mockRestore();
  });
});

function flip(path: string, at: number) {
  const bytes = readFileSync(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
