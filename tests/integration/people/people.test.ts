import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { addPerson } from '#lib/people/add-person.ts';
import { addChannel, removeChannel, showChannel } from '#lib/people/channels.ts';
import { recordConsent, withdrawConsent } from '#lib/people/consent.ts';
import { editPerson } from '#lib/people/edit-person.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { listPeople } from '#lib/people/list-people.ts';
import { addChannelSchema, editPersonSchema, personSchema, recordConsentSchema } from '#lib/people/schema.ts';
import { openHouse } from '../../support/house.ts';

const house = await openHouse();
let anna: Viewer;
let stranger: Viewer;
let caseId: string;
let personId: string;

beforeAll(async () => {
  anna = await house.member(await house.organisation('PEO'), 'caseworker');
  stranger = await house.member(await house.organisation('STR'), 'caseworker');
  const opened = await openCase(anna, openCaseSchema.parse({ names: [{ text: 'Somebody' }], what: 'It' }));
  if (!opened.ok) throw new Error(opened.error.code);
  caseId = opened.data.caseId;
  const input = personSchema.parse({ role: 'relative', names: [{ text: 'Иван', language: 'ru' }] });
  const added = await addPerson(anna, caseId, input);
  if (!added.ok) throw new Error(added.error.code);
  personId = added.data;
});

async function page() {
  const found = await findPerson(anna, caseId, personId);
  if (!found) throw new Error('gone');
  return found;
}

describe('people of a case', () => {
  it('stand in order, those in danger first', async () => {
    expect((await listPeople(anna, caseId)).map(({ role }) => role)).toEqual(['victim', 'relative']);
  });

  it('refuses a stale save and keeps the names that were saved', async () => {
    const { person } = await page();
    const input = (text: string) =>
      editPersonSchema.parse({
        version: person.version,
        role: 'relative',
        names: [{ text, language: 'ru' }],
      });
    expect((await editPerson(anna, caseId, personId, input('Иван Исаков'))).ok).toBe(true);
    const stale = await editPerson(anna, caseId, personId, input('Ivan'));
    expect(stale).toEqual({ ok: false, error: { code: 'conflict' } });
    expect((await page()).person.names.map(({ text }) => text)).toEqual(['Иван Исаков']);
  });

  it('keeps a dangerous channel off the page until somebody asks, and records who asked', async () => {
    const channel = (risk: string, value: string) => addChannelSchema.parse({ kind: 'phone', value, risk });
    await addChannel(anna, caseId, personId, channel('watched', '+1 secret'));
    await addChannel(anna, caseId, personId, channel('safe', '+1 open'));
    const shown = await page();
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(shown.channels.map(({ value }) => value)).toEqual([null, '+1 open']);
    const id = shown.channels[0]?.id ?? '';
    expect(await showChannel(anna, caseId, id)).toEqual({ ok: true, data: '+1 secret' });
    expect(
      await house.count('audit_entry', "subject_id = $1 and operation = 'read' and actor_id = $2", [
        id,
        anna.userId,
      ]),
    ).toBe(1);
    expect(await showChannel(stranger, caseId, id)).toEqual({ ok: false, error: { code: 'not-found' } });
    await removeChannel(anna, caseId, id);
    expect((await page()).channels.map(({ value }) => value)).toEqual(['+1 open']);
    expect(await house.count('contact_channel', 'id = $1 and ended_at is not null', [id])).toBe(1);
  });

  it('keeps a withdrawn consent on record, and withdraws it once', async () => {
    const given = recordConsentSchema.parse({ state: 'given', scope: ['record'], givenBy: 'Mother' });
    await recordConsent(anna, caseId, personId, given);
    const id = (await page()).consents[0]?.id ?? '';
    expect((await withdrawConsent(anna, caseId, id)).ok).toBe(true);
    const [record] = (await page()).consents;
    expect(record).toMatchObject({ state: 'given', scope: ['record'] });
    expect(record?.withdrawnOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await withdrawConsent(anna, caseId, id)).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('are not there for another organisation', async () => {
    expect(await findPerson(stranger, caseId, personId)).toBeNull();
    const input = personSchema.parse({ role: 'witness' });
    expect(await addPerson(stranger, caseId, input)).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
