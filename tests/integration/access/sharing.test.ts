import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { changeSensitivity } from '#lib/cases/edit-case.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import { todayIn } from '#lib/clock.ts';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { endEmergency } from '#lib/emergencies/end-emergency.ts';
import { openInEmergency } from '#lib/emergencies/open-in-emergency.ts';
import { listHistory } from '#lib/history/list-history.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { listFiltersSchema } from '#lib/inquiries/schema.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { addPerson } from '#lib/people/add-person.ts';
import { listPeople } from '#lib/people/list-people.ts';
import { personSchema } from '#lib/people/schema.ts';
import { closeCaseAccess } from '#lib/sharing/close-access.ts';
import { getAccess } from '#lib/sharing/get-access.ts';
import { revokeGrant } from '#lib/sharing/revoke-grant.ts';
import { shareCase } from '#lib/sharing/share-case.ts';
import { getToday } from '#lib/today/get-today.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const house = await openHouse();
const stage = deskStage(house.owner);
let home = '';
let lead: Viewer;
let coordinator: Viewer;
let lawyer: Viewer;
let partner: Viewer;
let stranger: Viewer;
let secretary: Viewer;

const today = todayIn('UTC');
const month = shiftDay(today, 30);
const sure = (viewer: Viewer): Viewer => ({ ...viewer, confirmedAt: new Date() });

beforeAll(async () => {
  home = await house.organisation('HOME');
  const away = await house.organisation('AWAY');
  lead = sure(await house.member(home, 'caseworker', 'Lead'));
  coordinator = sure(await house.member(home, 'coordinator', 'Coordinator'));
  lawyer = sure(await house.member(home, 'lawyer', 'Lawyer'));
  secretary = await house.member(home, 'caseworker', 'Nobody on any case');
  partner = await house.member(away, 'caseworker', 'Partner');
  stranger = await house.member(away, 'coordinator', 'Stranger');
});

async function open(sensitivity: string, name = `Person ${Math.random()}`) {
  const input = openCaseSchema.parse({ names: [{ text: name }], what: 'Something', sensitivity });
  const opened = await openCase(lead, input);
  if (!opened.ok) throw new Error(opened.error.code);
  const { caseId, reference } = opened.data;
  const authorityId = await stage.authority(home, { name_en: 'Named body', notes: 'Ours alone' });
  const inquiryId = await stage.inquiry({
    caseId,
    organisationId: home,
    authorityId,
    createdBy: lead.userId,
  });
  await stage.obligation({ caseId, organisationId: home, inquiryId, authorityId }, shiftDay(today, 3));
  return { caseId, reference, authorityId };
}
const share = (by: Viewer, caseId: string, more: Record<string, unknown> = {}) =>
  shareCase(by, caseId, {
    email: partner.email,
    level: 'read',
    until: month,
    reason: 'They are asked to help',
    ...more,
  });

/** Every way to a case that a person has, and whether it is there on each. */
async function reach(viewer: Viewer, at: { caseId: string; reference: string }, name: string) {
  const filter = caseFilterSchema.parse({ status: 'all' });
  const day = await getToday(viewer);
  const deadlines = await listDeadlines(viewer, deadlineFilterSchema.parse({}));
  const inquiries = await listInquiries(viewer, listFiltersSchema.parse({}));
  const ours = ({ caseReference }: { caseReference: string }) => caseReference === at.reference;
  return {
    page: (await findCase({ ...viewer }, at.reference)) !== null,
    list: (await listCases(viewer, filter)).rows.some(({ reference }) => reference === at.reference),
    search: (await listCases(viewer, { ...filter, reference: at.reference })).rows.length > 0,
    people: (await listPeople(viewer, at.caseId)).length > 0,
    history: (await listHistory(viewer, at.caseId, 'en')).entries.length > 0,
    known: (await findKnownPeople(viewer, name)).length > 0,
    inquiries: inquiries.rows.some(ours),
    deadlines: deadlines.items.some(ours),
    today: [...day.week, ...day.nextWeek].some(ours),
  };
}
const everywhere = (there: boolean) => ({
  page: there,
  list: there,
  search: there,
  people: there,
  history: there,
  known: there,
  inquiries: there,
  deadlines: there,
  today: there,
});

describe('a case shared with a partner', () => {
  it('is there for them on every way, until it is revoked; and for nobody else of their organisation', async () => {
    const name = 'Gulnara Saparova';
    const at = await open('restricted', name);
    expect(await reach(partner, at, name)).toEqual(everywhere(false));
    expect(await share(lead, at.caseId)).toEqual({ ok: true, data: null });
    expect(await reach(partner, at, name)).toEqual(everywhere(true));
    expect(await reach(stranger, at, name)).toEqual(everywhere(false));
    const row = (await listCases(partner, caseFilterSchema.parse({}))).rows.find(
      ({ reference }) => reference === at.reference,
    );
    expect(row?.shared).toEqual({ by: 'HOME', until: month });
    const [grant] = (await getAccess(lead, at.caseId)).grants;
    expect(grant).toMatchObject({ name: 'Partner', organisation: 'AWAY', level: 'read', until: month });
    await revokeGrant(lead, at.caseId, grant?.id ?? '');
    expect(await reach(partner, at, name)).toEqual(everywhere(false));
    expect(await listNotices(partner)).toEqual([]);
  });

  it('ends by itself, without anybody doing anything', async () => {
    const name = 'Atamyrat Esenow';
    const at = await open('sealed', name);
    await share(lead, at.caseId);
    expect((await reach(partner, at, name)).page).toBe(true);
    // The clock of the database cannot be set: the row is as it will be, and no trigger has run since.
    await house.owner.query('alter table case_grant disable trigger user');
    await house.owner.query(
      "update case_grant set ends_at = now() - interval '1 second' where case_id = $1",
      [at.caseId],
    );
    await house.owner.query('alter table case_grant enable trigger user');
    await house.owner.query(
      "update case_audience set expires_at = now() - interval '1 second' where case_id = $1 and principal = $2",
      [at.caseId, partner.userId],
    );
    expect(await reach(partner, at, name)).toEqual(everywhere(false));
  });

  it('shows the names that it refers to and nothing else of that organisation', async () => {
    const at = await open('restricted');
    await share(lead, at.caseId, { level: 'contribute' });
    const other = await stage.authority(home, { name_en: 'Never named' });
    const seen = (text: ReturnType<typeof sql>) =>
      transaction(partner.userId, 'read', async (tx) => (await tx.execute(text)).rows);
    expect(await seen(sql`select name_en from authority where id in (${at.authorityId}, ${other})`)).toEqual([
      { name_en: 'Named body' },
    ]);
    expect(await seen(sql`select * from access.authority_details(${at.authorityId})`)).toEqual([]);
    await expect(seen(sql`select notes from authority`)).rejects.toThrow();
    await expect(seen(sql`select email from user_account`)).rejects.toThrow();
    expect(
      await seen(sql`select name from user_account where id in (${lead.userId}, ${secretary.userId})`),
    ).toEqual([{ name: 'Lead' }]);
    const person = personSchema.parse({
      role: 'witness',
      names: [{ text: 'A witness' }],
      authorityId: other,
    });
    expect(await addPerson(partner, at.caseId, person)).toEqual({
      ok: false,
      error: { code: 'choice.invalid', field: 'authorityId' },
    });
  });

  it('lets one who reads write nothing, and one who contributes', async () => {
    const at = await open('restricted');
    const person = personSchema.parse({ role: 'witness', names: [{ text: 'A witness' }] });
    await share(lead, at.caseId);
    expect(await addPerson(partner, at.caseId, person)).toEqual({ ok: false, error: { code: 'forbidden' } });
    await share(lead, at.caseId, { level: 'contribute' });
    expect((await addPerson(partner, at.caseId, person)).ok).toBe(true);
    expect(await addPerson(stranger, at.caseId, person)).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('needs a consent that covers it or a reason, a proof of who one is, and a day within a year', async () => {
    const at = await open('restricted');
    const refused = async (by: Viewer, more: Record<string, unknown>) => {
      const result = await share(by, at.caseId, more);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await refused({ ...lead, confirmedAt: null }, {})).toBe('confirm.required');
    expect(await refused(lead, { reason: '' })).toBe('share.reason');
    expect(await refused(lead, { until: shiftDay(today, -1) })).toBe('share.past');
    expect(await refused(lead, { until: shiftDay(today, 366) })).toBe('share.too-long');
    // One answer for nobody at all, a colleague, and an administrator elsewhere.
    for (const email of ['nobody@example.org', coordinator.email]) {
      expect(await refused(lead, { email })).toBe('share.no-partner');
    }
    expect(await refused(sure(secretary), {})).toBe('not-found');
    await house.owner.query(
      "insert into consent (case_id, scope, state, recorded_by) values ($1, '{partners}', 'given', $2)",
      [at.caseId, lead.userId],
    );
    expect(await refused(lead, { reason: '' })).toBe('ok');
    await house.owner.query('update consent set withdrawn_on = current_date where case_id = $1', [at.caseId]);
    expect(await refused(lead, { reason: '' })).toBe('share.reason');
  });

  it('is closed in one by a coordinator', async () => {
    const at = await open('open');
    await share(lead, at.caseId);
    expect((await closeCaseAccess(lead, at.caseId)).ok).toBe(false);
    expect((await closeCaseAccess(coordinator, at.caseId)).ok).toBe(true);
    expect(await findCase({ ...partner }, at.reference)).toBeNull();
    expect(await findCase({ ...secretary }, at.reference)).toBeNull();
    expect(await findCase({ ...lead }, at.reference)).toMatchObject({ sensitivity: 'restricted' });
  });

  it('is not there for a user who was disabled or administers', async () => {
    const at = await open('restricted');
    await share(lead, at.caseId);
    for (const [change, back] of [
      [
        'update user_account set disabled_at = now() where id = $1',
        'update user_account set disabled_at = null where id = $1',
      ],
      [
        "update membership set role = 'administrator' where user_id = $1",
        "update membership set role = 'caseworker' where user_id = $1",
      ],
    ] as const) {
      await house.owner.query(change, [partner.userId]);
      expect(await findCase({ ...partner }, at.reference)).toBeNull();
      await house.owner.query(back, [partner.userId]);
    }
  });
});

describe('a sealed case in an emergency', () => {
  const reason = 'A witness was followed home tonight';

  it('opens for reading to a coordinator or lawyer for an hour, and tells the chosen one and its people', async () => {
    const at = await open('sealed', 'Kemal Orazow');
    const input = { reference: at.reference.toLowerCase(), reason, toldUserId: coordinator.userId };
    expect(await openInEmergency({ ...lawyer, confirmedAt: null }, input)).toMatchObject({
      error: { code: 'confirm.required' },
    });
    expect(await openInEmergency(lawyer, input)).toEqual({ ok: true, data: { reference: at.reference } });
    expect(await findCase({ ...lawyer }, at.reference)).toMatchObject({ standing: { breakGlass: true } });
    const version = 1;
    expect(await changeSensitivity(lawyer, at.caseId, { version, sensitivity: 'open' })).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
    for (const [told, visible] of [
      [coordinator, false],
      [lead, true],
    ] as const) {
      expect(await listNotices(told)).toContainEqual(
        expect.objectContaining({ kind: 'break-glass', actor: 'Lawyer', reference: at.reference, visible }),
      );
    }
    expect(await findCase({ ...coordinator }, at.reference)).toBeNull();
    await endEmergency(lawyer, at.caseId, lawyer.userId);
    expect(await findCase({ ...lawyer }, at.reference)).toBeNull();
  });

  it('answers alike for a case that is not there, is not sealed, or is another organisation’s, on the record', async () => {
    const at = await open('restricted');
    const before = await house.count('audit_entry', "action = 'case.break-glass' and operation = 'refuse'");
    const elsewhere = await open('sealed');
    const answers = [
      await openInEmergency(lawyer, { reference: at.reference, reason, toldUserId: coordinator.userId }),
      await openInEmergency(lawyer, { reference: 'HOME-1999-0001', reason, toldUserId: coordinator.userId }),
      await openInEmergency(sure(stranger), {
        reference: elsewhere.reference,
        reason,
        toldUserId: partner.userId,
      }),
      await openInEmergency(lawyer, { reference: elsewhere.reference, reason, toldUserId: lawyer.userId }),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, error: { code: 'emergency.none', field: 'reference' } });
    }
    expect(await house.count('audit_entry', "action = 'case.break-glass' and operation = 'refuse'")).toBe(
      before + 4,
    );
    expect(
      await openInEmergency(sure(secretary), {
        reference: elsewhere.reference,
        reason,
        toldUserId: lawyer.userId,
      }),
    ).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a person who is known from a case that the author of an intake may not see', () => {
  it('is told to those who answer for that case, and to nobody else', async () => {
    const known = 'Oguljennet Berdimyradova';
    const restricted = await open('restricted', known);
    const sealed = await open('sealed', known);
    await house.owner.query('update notice set read_at = now()');
    const intake = openCaseSchema.parse({ names: [{ text: known }], what: 'Again', sensitivity: 'open' });
    expect(await findKnownPeople(secretary, known)).toEqual([]);
    const opened = await openCase(secretary, intake);
    expect(opened.ok).toBe(true);
    const kinds = async (viewer: Viewer) =>
      (await listNotices(viewer)).map(({ kind, reference }) => `${kind} ${reference}`).sort();
    expect(await kinds(coordinator)).toEqual([`known-person ${restricted.reference}`]);
    expect(await kinds(lead)).toEqual([`known-person ${sealed.reference}`]);
    for (const other of [secretary, lawyer, partner, stranger]) expect(await kinds(other)).toEqual([]);
  });
});

describe('two organisations', () => {
  it('see nothing of each other in any table', async () => {
    await open('open');
    const { rows: tables } = await house.owner.query<{ name: string }>(`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_any_column_privilege('vigil_app', c.oid, 'select')`);
    expect(tables.length).toBeGreaterThan(25);
    const own = { organisation: 1, membership: 2, user_account: 2 } as Record<string, number>;
    const fresh = await house.organisation('NEW');
    const alone = [await house.member(fresh, 'coordinator'), await house.member(fresh, 'administrator')];
    for (const viewer of alone) {
      for (const { name } of tables) {
        if (name === 'worker_heartbeat') continue;
        const count = await transaction(viewer.userId, 'read', async (tx) => {
          const { rows } = await tx.execute<{ n: number }>(
            sql.raw(`select count(*)::int as n from "${name}"`),
          );
          return rows[0]?.n;
        });
        const entries = name === 'audit_entry' && viewer.role === 'administrator';
        if (!entries)
          expect({ name, role: viewer.role, count }).toEqual({
            name,
            role: viewer.role,
            count: own[name] ?? 0,
          });
      }
    }
  });
});
