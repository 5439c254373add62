import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { loadAuthorities, starterAuthorityId } from '#db/seed/authorities/load-authorities.ts';
import { addAuthority } from '#lib/authorities/add-authority.ts';
import { addOfficial } from '#lib/authorities/add-official.ts';
import { editAuthority } from '#lib/authorities/edit-authority.ts';
import { editOfficial } from '#lib/authorities/edit-official.ts';
import { findEditableAuthority } from '#lib/authorities/editable-authority.ts';
import { findAuthority } from '#lib/authorities/find-authority.ts';
import { listDirectory } from '#lib/authorities/list-directory.ts';
import { authoritySchema, officialSchema } from '#lib/authorities/schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let anna: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
});
afterAll(() => database?.close());
beforeEach(async () => {
  anna = await stage.member(await stage.organisation(), 'caseworker', 'Anna');
  stranger = await stage.member(await stage.organisation(), 'administrator', 'Stranger');
});

const everything = { q: '', state: '', kind: '' } as const;
const body = (more: Record<string, unknown> = {}) =>
  authoritySchema.parse({
    nameEn: 'Ministry',
    state: 'RU',
    kind: 'ministry',
    timeZone: 'Europe/Moscow',
    ...more,
  });
const official = (more: Record<string, unknown> = {}) => officialSchema.parse({ name: 'I. Ivanov', ...more });
async function add(more: Record<string, unknown> = {}): Promise<string> {
  const added = await addAuthority(anna, body(more));
  if (!added.ok) throw new Error(added.error.code);
  return added.data.id;
}

describe('the directory', () => {
  it('takes a body with its laws in order, its ways and its parent', async () => {
    const top = await add({ nameEn: 'President' });
    const id = await add({
      nameEn: 'Ministry',
      nameRu: 'Министерство',
      parentId: top,
      regimes: [{ id: 'uk-foia' }, { id: '' }, { id: 'ru-59fz' }],
      channels: [
        { kind: 'email', value: 'post@example.org' },
        { kind: 'post', value: '' },
      ],
    });
    expect(await findAuthority(anna, id, 'ru')).toMatchObject({
      names: [{ text: 'Министерство', lang: 'ru' }, { text: 'Ministry' }],
      parents: [{ id: top }],
      regimes: ['uk-foia', 'ru-59fz'],
      channels: [{ kind: 'email', value: 'post@example.org' }],
    });
    expect((await findAuthority(anna, top, 'en'))?.children.map((one) => one.id)).toEqual([id]);
  });

  it('is found by a part of any of its names, with what stands above', async () => {
    const top = await add({ nameEn: 'President' });
    await add({ nameEn: 'Interior', nameRu: 'Внутренние дела', abbreviation: 'МВД', parentId: top });
    const { lines, found } = await listDirectory(anna, { ...everything, q: 'мвд' }, 'en');
    expect(found).toBe(1);
    expect(lines.map(({ names, depth, matches }) => [names[0]?.text, depth, matches])).toEqual([
      ['President', 0, false],
      ['Interior', 1, true],
    ]);
  });

  it('belongs to one organisation', async () => {
    const id = await add();
    expect(await findAuthority(stranger, id, 'en')).toBeNull();
    expect((await listDirectory(stranger, everything, 'en')).total).toBe(0);
    expect(await editAuthority(stranger, id, 1, body())).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await addOfficial(stranger, id, official())).toEqual({ ok: false, error: { code: 'not-found' } });
    const foreign = await addAuthority(stranger, body({ parentId: id }));
    expect(foreign).toEqual({ ok: false, error: { code: 'choice.invalid', field: 'parentId' } });
  });

  it('refuses a law that is not shipped', async () => {
    expect(await addAuthority(anna, body({ regimes: [{ id: 'xx-law' }] }))).toMatchObject({
      error: { field: 'regimes' },
    });
  });

  it('takes a form sent twice once', async () => {
    const requestId = randomUUID();
    const [first, second] = [
      await addAuthority(anna, body(), requestId),
      await addAuthority(anna, body(), requestId),
    ];
    expect(second).toEqual(first);
    expect((await listDirectory(anna, everything, 'en')).total).toBe(1);
  });
});

describe('an edit', () => {
  it('that comes too late writes nothing and gets what stands now', async () => {
    const id = await add({ regimes: [{ id: 'ru-59fz' }] });
    expect(await editAuthority(anna, id, 1, body({ nameEn: 'First' }))).toMatchObject({
      data: { saved: true },
    });
    const late = await editAuthority(anna, id, 1, body({ nameEn: 'Second', regimes: [{ id: 'uk-foia' }] }));
    expect(late).toMatchObject({
      ok: true,
      data: { saved: false, theirs: { version: 2, values: { nameEn: 'First', regimes: [] } } },
    });
    expect(await findEditableAuthority(anna, id)).toMatchObject({
      version: 2,
      values: { nameEn: 'First', regimes: [] },
    });
    expect(await editAuthority(anna, id, 2, body({ nameEn: 'Second' }))).toMatchObject({
      data: { saved: true },
    });
  });

  it('that would put a body under itself is refused, near or far', async () => {
    const top = await add();
    const middle = await add({ parentId: top });
    const low = await add({ parentId: middle });
    const circle = { ok: false, error: { code: 'authority.circle', field: 'parentId' } };
    expect(await editAuthority(anna, top, 1, body({ parentId: top }))).toEqual(circle);
    expect(await editAuthority(anna, top, 1, body({ parentId: low }))).toEqual(circle);
    expect(await editAuthority(anna, low, 1, body({ parentId: top }))).toMatchObject({ ok: true });
  });

  it('from two sides at once closes no circle', async () => {
    const [a, b] = [await add(), await add()];
    const results = await Promise.all([
      editAuthority(anna, a, 1, body({ parentId: b })),
      editAuthority(anna, b, 1, body({ parentId: a })),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('officials', () => {
  it('have a position and days as people say them; a stale edit is refused', async () => {
    const id = await add();
    await addOfficial(anna, id, official({ position: 'Head', fromEdtf: 'около марта 2019' }));
    const [head] = (await findAuthority(anna, id, 'en'))?.officials ?? [];
    expect(head).toMatchObject({ name: 'I. Ivanov', position: 'Head', fromEdtf: '2019-03~', version: 1 });
    const official1 = head?.id ?? '';
    expect(await editOfficial(anna, official1, 1, official({ untilEdtf: '2024' }))).toMatchObject({
      data: { saved: true },
    });
    expect(await editOfficial(anna, official1, 1, official({ name: 'P. Petrov' }))).toMatchObject({
      data: { saved: false, theirs: { version: 2, values: { name: 'I. Ivanov', untilEdtf: '2024' } } },
    });
    expect(await editOfficial(stranger, official1, 2, official())).toMatchObject({ ok: false });
  });
});

describe('the starter directory', () => {
  it('is loaded once, and leaves alone what was changed since', async () => {
    const load = () =>
      transaction(anna.userId, 'authority.load', (tx) => loadAuthorities(tx, anna.organisationId));
    const added = await load();
    const mvd = starterAuthorityId(anna.organisationId, 'ru-mvd');
    expect(await editAuthority(anna, mvd, 1, body({ nameEn: 'Renamed' }))).toMatchObject({ ok: true });
    expect(added).toBeGreaterThan(50);
    expect(await load()).toBe(0);
    expect(await findAuthority(anna, mvd, 'en')).toMatchObject({ names: [{ text: 'Renamed' }], regimes: [] });
    const { states } = await listDirectory(anna, everything, 'en');
    expect(states).toEqual(['GB', 'RU', 'TM']);
  });
});
