import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { changeSensitivity, editCase } from '#lib/cases/edit-case.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { getOverview } from '#lib/cases/get-overview.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema, editCaseSchema } from '#lib/cases/schema.ts';
import type { Sensitivity } from '#lib/domain/case-terms.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { listPeople } from '#lib/people/list-people.ts';
import { openHouse } from '../../support/house.ts';

const house = await openHouse();
const who: Record<string, Viewer> = {};
const all = caseFilterSchema.parse({ status: 'all' });

beforeAll(async () => {
  const home = await house.organisation('VIS');
  const elsewhere = await house.organisation('ELS');
  for (const [name, organisation, role] of [
    ['opener', home, 'caseworker'],
    ['colleague', home, 'caseworker'],
    ['coordinator', home, 'coordinator'],
    ['administrator', home, 'administrator'],
    ['stranger', elsewhere, 'coordinator'],
  ] as const) {
    who[name] = await house.member(organisation, role, name);
  }
});

function viewer(name: string): Viewer {
  const found = who[name];
  if (!found) throw new Error(name);
  return found;
}

async function openAs(sensitivity: Sensitivity, name: string) {
  const input = openCaseSchema.parse({ names: [{ text: name }], what: 'Something', sensitivity });
  const opened = await openCase(viewer('opener'), input);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.data;
}

const seers: [Sensitivity, string[]][] = [
  ['open', ['opener', 'colleague', 'coordinator']],
  ['restricted', ['opener', 'coordinator']],
  ['sealed', ['opener']],
];

describe.each(seers)('a case that is %s', (sensitivity, expected) => {
  it('is seen by these and by nobody else, on every way to it', async () => {
    const name = `Merdan ${sensitivity}`;
    const { caseId, reference } = await openAs(sensitivity, name);
    const seen: Record<string, string[]> = { page: [], list: [], people: [], hint: [], overview: [] };
    for (const [one, reader] of Object.entries(who)) {
      if (await findCase(reader, reference)) seen.page?.push(one);
      const { rows } = await listCases(reader, all);
      if (rows.some((row) => row.reference === reference)) seen.list?.push(one);
      if ((await listPeople(reader, caseId)).length > 0) seen.people?.push(one);
      const hints = await findKnownPeople(reader, name);
      if (hints.some((hint) => hint.reference === reference)) seen.hint?.push(one);
      if ((await getOverview(reader, caseId)).events.length > 0) seen.overview?.push(one);
    }
    expect(seen).toEqual({
      page: expected,
      list: expected,
      people: expected,
      hint: expected,
      overview: expected,
    });
  });
});

describe('access', () => {
  it('gives no rows to nobody', async () => {
    await openAs('open', 'Somebody');
    for (const table of [
      'case_file',
      'case_audience',
      'person',
      'person_name',
      'event',
      'consent',
      'intake_draft',
    ]) {
      const { rows } = await transaction(null, 'read', (tx) => tx.execute(sql.raw(`select * from ${table}`)));
      expect({ table, rows: rows.length }).toEqual({ table, rows: 0 });
    }
  });

  it('shuts others out the moment it is sealed, and refuses to seal a case that nobody has', async () => {
    const { caseId, reference } = await openAs('open', 'Somebody');
    const before = await findCase({ ...viewer('coordinator') }, reference);
    const version = before?.version ?? 0;
    await house.owner.query('update case_assignment set ended_at = now() where case_id = $1', [caseId]);
    const refused = await changeSensitivity(viewer('coordinator'), caseId, {
      version,
      sensitivity: 'sealed',
    });
    expect(refused).toEqual({ ok: false, error: { code: 'case.nobody-assigned', field: 'sensitivity' } });
    await house.owner.query('update case_assignment set ended_at = null where case_id = $1', [caseId]);
    const late = { ...viewer('coordinator'), confirmedAt: new Date(Date.now() - 11 * 60_000) };
    expect(await changeSensitivity(late, caseId, { version, sensitivity: 'sealed' })).toEqual({
      ok: false,
      error: { code: 'confirm.required' },
    });
    const sealed = await changeSensitivity(viewer('coordinator'), caseId, { version, sensitivity: 'sealed' });
    expect(sealed.ok).toBe(true);
    expect(await findCase({ ...viewer('coordinator') }, reference)).toBeNull();
    expect(await findCase({ ...viewer('opener') }, reference)).not.toBeNull();
  });

  it('refuses a stale save whole, and tells "not yours" like "not there"', async () => {
    const { caseId, reference } = await openAs('open', 'Somebody');
    const found = await findCase({ ...viewer('opener') }, reference);
    const input = (title: string) =>
      editCaseSchema.parse({ version: found?.version, title, urgency: 'normal', summary: title });
    expect((await editCase(viewer('colleague'), caseId, input('Theirs'))).ok).toBe(true);
    const stale = await editCase(viewer('opener'), caseId, input('Mine'));
    expect(stale).toEqual({ ok: false, error: { code: 'conflict' } });
    expect(await findCase({ ...viewer('opener') }, reference)).toMatchObject({
      title: 'Theirs',
      summary: 'Theirs',
    });
    const foreign = await editCase(viewer('stranger'), caseId, input('Strange'));
    expect(foreign).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
