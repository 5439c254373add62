import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addEvent } from '#lib/events/add-event.ts';
import { editEvent } from '#lib/events/edit-event.ts';
import { findEvent } from '#lib/events/find-event.ts';
import { eventsPerPage, listEvents } from '#lib/events/list-events.ts';
import { eventSchema } from '#lib/events/schema.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
let stage: ReturnType<typeof deskStage>;
let house: string;
let anna: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  stage = deskStage(database.owner);
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker');
  stranger = await stage.member(await stage.organisation(), 'caseworker');
});

const event = (typed: Record<string, unknown>) =>
  eventSchema.parse({ kind: 'threat', text: 'Something happened', ...typed });

async function add(caseId: string, typed: Record<string, unknown>): Promise<string> {
  const added = await addEvent(anna, caseId, event(typed));
  if (!added.ok) throw new Error(added.error.code);
  return added.data.id;
}

describe('the chronology', () => {
  test('stands in the order in which things happened, however uncertain their dates', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const told = [
      'октябрь 2021',
      '',
      'около июня 2020',
      '24.07.2020',
      'с мая 2020',
      '2019/..',
      '15 May 2020',
      '20.10.2021',
    ];
    for (const date of told) await add(caseId, { date });
    const { events } = await listEvents(anna, caseId, 'en');
    expect(events.map(({ dateEdtf }) => dateEdtf)).toEqual([
      '2019/..',
      '2020-05/..',
      '2020-05-15',
      '2020-06~',
      '2020-07-24',
      '2021-10',
      '2021-10-20',
      null,
    ]);
  });

  test('goes on where the last page ended, without a gap and without a repetition', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    await database.owner.query(
      `insert into event (case_id, kind, text, date_edtf, date_min, date_max)
       select $1, 'threat', 'no. ' || n, (d + n)::text, d + n, d + n
       from generate_series(1, $2) n, (values ('2020-01-01'::date)) v(d)`,
      [caseId, eventsPerPage + 30],
    );
    const first = await listEvents(anna, caseId, 'en');
    const second = await listEvents(anna, caseId, 'en', first.next);
    expect(first.events).toHaveLength(eventsPerPage);
    expect(second.events).toHaveLength(30);
    expect(second.next).toBeNull();
    const days = [...first.events, ...second.events].map(({ dateEdtf }) => dateEdtf ?? '');
    expect(days).toEqual([...new Set(days)].sort());
  });

  test('takes a new source with the event, and keeps it for others', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const id = await add(caseId, { newSource: { title: 'Joint statement', authors: 'A. One; B. Two' } });
    const found = await findEvent(anna, caseId, id, 'en');
    expect(found?.source?.title).toBe('Joint statement');
    const { rows } = await database.owner.query('select authors from source where case_id = $1', [caseId]);
    expect(rows).toEqual([{ authors: ['A. One', 'B. Two'] }]);
  });

  test('refuses people and sources of another case, even of the same house', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const other = await stage.caseFile(house, anna.userId);
    const person = await stage.insert('person', { case_id: other, role: 'victim' });
    const source = await stage.insert('source', { case_id: other, title: 'Theirs' });
    expect(await addEvent(anna, caseId, event({ people: { [person]: 'on' } }))).toMatchObject({
      error: { field: 'people' },
    });
    expect(await addEvent(anna, caseId, event({ sourceId: source }))).toMatchObject({
      error: { field: 'sourceId' },
    });
    expect((await listEvents(anna, caseId, 'en')).events).toEqual([]);
  });

  test('a save that comes too late changes nothing: not the text, not the people', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const person = await stage.insert('person', { case_id: caseId, role: 'victim' });
    const id = await add(caseId, { text: 'As first written' });
    const first = await editEvent(anna, caseId, { id, version: 1 }, event({ text: 'Theirs' }));
    const late = await editEvent(
      anna,
      caseId,
      { id, version: 1 },
      event({ text: 'Mine', people: { [person]: 'on' }, newSource: { title: 'A new one' } }),
    );
    expect(first).toMatchObject({ ok: true, data: { version: 2 } });
    expect(late).toEqual({ ok: false, error: { code: 'conflict' } });
    expect(await findEvent(anna, caseId, id, 'en')).toMatchObject({ text: 'Theirs', version: 2, people: [] });
    const { rows } = await database.owner.query('select id from source where case_id = $1', [caseId]);
    expect(rows).toEqual([]);
    const again = await editEvent(anna, caseId, { id, version: 2 }, event({ text: 'Mine' }));
    expect(again.ok).toBe(true);
  });

  test('the same form sent twice writes one event', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const requestId = randomUUID();
    const twice = [
      await addEvent(anna, caseId, event({}), requestId),
      await addEvent(anna, caseId, event({}), requestId),
    ];
    expect(twice[0]).toEqual(twice[1]);
    expect((await listEvents(anna, caseId, 'en')).events).toHaveLength(1);
  });

  test('of another house is not there: neither to read nor to change', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const id = await add(caseId, {});
    expect((await listEvents(stranger, caseId, 'en')).events).toEqual([]);
    expect(await findEvent(stranger, caseId, id, 'en')).toBeNull();
    expect(await editEvent(stranger, caseId, { id, version: 1 }, event({}))).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
