import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { addPerson } from '#lib/people/add-person.ts';
import { personSchema } from '#lib/people/schema.ts';
import { closeCaseAccess } from '#lib/sharing/close-access.ts';
import { getAccess } from '#lib/sharing/get-access.ts';
import { revokeGrant } from '#lib/sharing/revoke-grant.ts';
import { everywhere, month, openAccessStage, reach, today } from './access-stage.ts';

const { house, stage, home, lead, coordinator, secretary, partner, stranger, open, share } =
  await openAccessStage();

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
    expect(await refused(secretary, {})).toBe('not-found');
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
