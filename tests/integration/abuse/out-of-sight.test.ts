import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '#lib/cases/find-case.ts';
import { handOver } from '#lib/coordination/hand-over.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addEvent } from '#lib/events/add-event.ts';
import { editEvent } from '#lib/events/edit-event.ts';
import { findEvent } from '#lib/events/find-event.ts';
import { eventSchema } from '#lib/events/schema.ts';
import { listHistory } from '#lib/history/list-history.ts';
import { addPerson } from '#lib/people/add-person.ts';
import { addChannel, removeChannel, showChannel } from '#lib/people/channels.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { addChannelSchema, personSchema } from '#lib/people/schema.ts';
import { markSeen } from '#lib/reminders/mark-seen.ts';
import { editTask } from '#lib/tasks/edit-task.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
const stage = deskStage(database.owner);
let house: string;
let anna: Viewer;
let colleague: Viewer;
let coordinator: Viewer;
let sealed: string;
let open: string;

beforeAll(async () => {
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker');
  colleague = await stage.member(house, 'caseworker');
  coordinator = await stage.member(house, 'coordinator');
  sealed = await stage.caseFile(house, anna.userId, { sensitivity: 'sealed', reference: 'SEALED-1' });
  await stage.assign(sealed, anna.userId);
  open = await stage.caseFile(house, anna.userId, { reference: 'OPEN-1' });
});

describe('history that bypasses access', () => {
  it('of a sealed case is empty for who does not see the case, and so are the names in it', async () => {
    const event = eventSchema.parse({ kind: 'threat', text: 'Only for Anna' });
    const added = await addEvent(anna, sealed, event);
    expect(added.ok).toBe(true);
    expect((await listHistory(anna, sealed, 'en')).entries).not.toEqual([]);
    for (const viewer of [colleague, coordinator]) {
      expect(await listHistory(viewer, sealed, 'en')).toEqual({ entries: [], names: {}, next: null });
    }
  });
});

describe('another case’s row, reached through a case that one may see', () => {
  it('is not there: to read, to change, to show', async () => {
    const person = await addPerson(
      anna,
      sealed,
      personSchema.parse({ names: [{ text: 'Merdan' }], role: 'victim' }),
    );
    if (!person.ok) throw new Error(person.error.code);
    const [found] = (
      await database.owner.query<{ id: string }>('select id from person where case_id = $1', [sealed])
    ).rows;
    const personId = found?.id ?? '';
    const channel = addChannelSchema.parse({ kind: 'phone', value: '+99312345678', risk: 'watched' });
    expect(await addChannel(anna, sealed, personId, channel)).toMatchObject({ ok: true });
    const [way] = (
      await database.owner.query<{ id: string }>('select id from contact_channel where person_id = $1', [
        personId,
      ])
    ).rows;
    const wayId = way?.id ?? '';
    expect(wayId).not.toBe('');
    const event = await addEvent(anna, sealed, eventSchema.parse({ kind: 'threat', text: 'Theirs' }));
    const eventId = event.ok ? event.data.id : '';
    const taskId = await stage.task({ caseId: sealed, organisationId: house, createdBy: anna.userId });
    // Anna herself sees both cases: even for her a row belongs to its own case only.
    for (const viewer of [colleague, anna]) {
      expect(await findPerson(viewer, open, personId)).toBeNull();
      expect(await showChannel(viewer, open, wayId)).toMatchObject({ error: { code: 'not-found' } });
      expect(await removeChannel(viewer, open, wayId)).toMatchObject({ error: { code: 'not-found' } });
      expect(await addChannel(viewer, open, personId, channel)).toMatchObject({
        error: { code: 'not-found' },
      });
      expect(await findEvent(viewer, open, eventId, 'en')).toBeNull();
      const edited = eventSchema.parse({ kind: 'threat', text: 'Changed' });
      expect(await editEvent(viewer, open, { id: eventId, version: 1 }, edited)).toMatchObject({
        error: { code: 'not-found' },
      });
      const task = taskSchema.parse({ title: 'Changed' });
      expect(await editTask(viewer, open, { id: taskId, version: 1 }, task)).toMatchObject({
        error: { code: 'not-found' },
      });
    }
    // What is there: by its own case, for her who sees it.
    expect(await findPerson(anna, sealed, personId)).not.toBeNull();
    expect(await showChannel(anna, sealed, wayId)).toMatchObject({ ok: true, data: '+99312345678' });
  });
});

describe('bulk update past access', () => {
  it('hands over only what the coordinator sees, whatever ids the form names', async () => {
    const elsewhere = await stage.organisation();
    const stranger = await stage.member(elsewhere, 'caseworker');
    const theirs = await stage.caseFile(elsewhere, stranger.userId, { reference: 'ELSEWHERE-1' });
    await stage.assign(theirs, stranger.userId);
    const before = await database.count('case_assignment', 'ended_at is null');
    const named = { from: anna.userId, to: colleague.userId, capacity: 'same' as const };
    const { userId: from } = stranger;
    expect(await handOver(coordinator, { ...named, cases: [sealed, theirs, randomUUID()] })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await handOver(coordinator, { ...named, from, cases: [theirs] })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await handOver(colleague, { ...named, cases: [open] })).toMatchObject({ ok: false });
    expect(await database.count('case_assignment', 'ended_at is null')).toBe(before);
    expect(await findCase({ ...colleague }, 'SEALED-1')).toBeNull();
  });

  it('takes only one’s own reminders off, also when asked for all', async () => {
    const taskId = await stage.task(
      { caseId: open, organisationId: house, createdBy: anna.userId },
      { assignee_id: colleague.userId },
    );
    await stage.insert('reminder', {
      ...{ user_id: colleague.userId, case_id: open, task_id: taskId },
      ...{ due_on: '2026-01-01', days_before: 0 },
    });
    await markSeen(anna, { subjectId: 'all' });
    await markSeen(coordinator, { subjectId: taskId });
    expect(await database.count('reminder', 'user_id = $1 and read_at is null', [colleague.userId])).toBe(1);
  });
});
