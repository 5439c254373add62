import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { findCase } from '#lib/cases/find-case.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addEvent } from '#lib/events/add-event.ts';
import { editEvent } from '#lib/events/edit-event.ts';
import { eventSchema } from '#lib/events/schema.ts';
import { listHistory, rowsPerPage } from '#lib/history/list-history.ts';
import { listLooks } from '#lib/history/list-looks.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
let stage: ReturnType<typeof deskStage>;
let house: string;
let anna: Viewer;
let colleague: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  stage = deskStage(database.owner);
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker', 'Anna');
  colleague = await stage.member(house, 'lawyer');
  stranger = await stage.member(await stage.organisation(), 'coordinator');
});

const event = (typed: Record<string, unknown>) =>
  eventSchema.parse({ kind: 'threat', text: 'First text', ...typed });

describe('the history of a case', () => {
  test('tells who did what, old beside new, with everything one action wrote in one entry', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const personId = await stage.insert('person', { case_id: caseId, role: 'victim' });
    await stage.insert('person_name', {
      case_id: caseId,
      person_id: personId,
      text: 'Азат Исаков',
      script: 'Cyrl',
    });
    const added = await addEvent(anna, caseId, event({ people: { [personId]: 'on' } }));
    if (!added.ok) throw new Error(added.error.code);
    await editEvent(anna, caseId, { id: added.data.id, version: 1 }, event({ text: 'Second text' }));
    const { entries, names } = await listHistory(anna, caseId, 'ru');
    expect(entries[0]).toMatchObject({
      action: 'event.edit',
      actor: 'Anna',
      changes: [
        {
          subject: 'event',
          operation: 'update',
          fields: [{ field: 'text', before: 'First text', after: 'Second text' }],
        },
        { subject: 'event_person', operation: 'delete', name: 'Азат Исаков' },
      ],
    });
    expect(entries[1]).toMatchObject({
      action: 'event.add',
      changes: [{ subject: 'event' }, { subject: 'event_person' }],
    });
    expect(names[personId]).toBe('Азат Исаков');
  });

  test('is seen by those who see the case, and by nobody else', async () => {
    const open = await stage.caseFile(house, anna.userId);
    const sealed = await stage.caseFile(house, anna.userId);
    await stage.assign(sealed, anna.userId);
    await database.owner.query("update case_file set sensitivity = 'sealed' where id = $1", [sealed]);
    for (const [viewer, caseId, seen] of [
      [anna, open, true],
      [colleague, open, true],
      [stranger, open, false],
      [anna, sealed, true],
      [colleague, sealed, false],
    ] as const) {
      const { entries } = await listHistory(viewer, caseId, 'en');
      expect(entries.length > 0).toBe(seen);
    }
  });

  test('of a row elsewhere never tells the name: ids of other cases stay nameless', async () => {
    const secret = await stage.caseFile(await stage.organisation(), stranger.userId);
    const person = await stage.insert('person', { case_id: secret, role: 'victim' });
    await stage.insert('person_name', { case_id: secret, person_id: person, text: 'Nobody', script: 'Latn' });
    const caseId = await stage.caseFile(house, anna.userId);
    await database.owner.query(
      `insert into audit_pending (case_id, organisation_id, action, subject, operation, after)
       values ($1, $2, 'event.add', 'event_person', 'insert', jsonb_build_object('person_id', $3::text))`,
      [caseId, house, person],
    );
    const { names } = await listHistory(anna, caseId, 'en');
    expect(names[person]).toBeUndefined();
  });

  test('goes back page by page without tearing an action apart', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    await database.owner.query(
      `insert into audit_pending (at, case_id, organisation_id, actor_id, action, subject, operation, after)
       select '2026-01-01'::timestamptz + (n / 3) * interval '1 minute', $1, $2, $3, 'event.edit', 'event',
         'insert', jsonb_build_object('text', 'no. ' || n)
       from generate_series(0, $4) n`,
      [caseId, house, anna.userId, rowsPerPage * 2],
    );
    const texts: unknown[] = [];
    let next: number | null = null;
    do {
      const page = await listHistory(anna, caseId, 'en', next);
      const edits = page.entries.filter(({ action }) => action === 'event.edit');
      for (const { changes } of edits.slice(0, -1)) expect(changes.length).toBeLessThanOrEqual(3);
      texts.push(...edits.flatMap(({ changes }) => changes.map(({ fields }) => fields[0]?.after)));
      next = page.next;
    } while (next !== null);
    expect(texts).toHaveLength(rowsPerPage * 2 + 1);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('of one record holds it and its parts, and nothing of the others', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const [personId, other] = [
      await stage.insert('person', { case_id: caseId, role: 'victim' }),
      await stage.insert('person', { case_id: caseId, role: 'witness' }),
    ];
    const name = await stage.insert('person_name', {
      case_id: caseId,
      person_id: personId,
      text: 'First',
      script: 'Latn',
    });
    await database.owner.query("update person_name set text = 'Second' where id = $1", [name]);
    await stage.insert('person_name', { case_id: caseId, person_id: other, text: 'Other', script: 'Latn' });
    const record = { table: 'person', id: personId } as const;
    const { entries } = await listHistory(anna, caseId, 'en', null, { record });
    const changes = entries.flatMap((entry) => entry.changes);
    expect(changes.map(({ subject, operation }) => [subject, operation])).toEqual([
      ['person_name', 'update'],
      ['person_name', 'insert'],
      ['person', 'insert'],
    ]);
    expect(JSON.stringify(changes)).not.toContain('Other');
    for (const viewer of [stranger])
      expect((await listHistory(viewer, caseId, 'en', null, { record })).entries).toEqual([]);
  });

  test('tells changes and looks apart, and who looked how often', async () => {
    const reference = `T-${randomUUID().slice(0, 8)}`;
    const caseId = await stage.caseFile(house, anna.userId, { reference });
    await stage.assign(caseId, anna.userId);
    await stage.assign(caseId, colleague.userId, 'lawyer');
    await database.owner.query("update case_file set sensitivity = 'restricted' where id = $1", [caseId]);
    const outsider = await stage.member(house, 'caseworker', 'Olga');
    await findCase(anna, reference);
    await findCase(colleague, reference);
    await findCase(outsider, reference);
    const actions = async (show: 'changes' | 'looks') =>
      (await listHistory(anna, caseId, 'en', null, { show })).entries.map(({ action, actor }) => [
        action,
        actor,
      ]);
    expect(await actions('looks')).toEqual([
      ['case.knock', 'Olga'],
      ['case.look', colleague.name],
      ['case.look', 'Anna'],
    ]);
    expect((await actions('changes')).flat()).not.toContain('case.look');
    expect(await listLooks(anna, caseId)).toMatchObject([
      { name: colleague.name, times: 1, actions: ['case.look'] },
      { name: 'Anna', times: 1, actions: ['case.look'] },
    ]);
    expect(await listLooks(outsider, caseId)).toEqual([]);
    expect(await listLooks(stranger, caseId)).toEqual([]);
  });
});
