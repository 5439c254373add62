import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Tx, transaction } from '#db/client.ts';
import { selectStanding } from '#db/queries/cases/select-standing.ts';
import { type Capacity, capacities, sensitivities } from '#lib/domain/case-terms.ts';
import { type CaseCapability, mayOnCase, type Standing } from '#lib/domain/permissions.ts';
import { roles, type Viewer } from '#lib/domain/viewer.ts';
import { openHouse } from '../../support/house.ts';

/**
 * Every role × sensitivity × way of standing to a case, of the organisation and of another one: what the table in
 * lib/domain says, and what the database lets through as the app's role, must be the same.
 */
const house = await openHouse();
const ways = [
  ...capacities,
  'nothing',
  'partner-read',
  'partner-contribute',
  'expired',
  'revoked',
  'emergency',
  'emergency-over',
] as const;
type Way = (typeof ways)[number];

let home = '';
let away = '';
let opener: Viewer;
let serial = 0;

beforeAll(async () => {
  home = await house.organisation('HOM');
  away = await house.organisation('AWY');
  opener = await house.member(home, 'caseworker', 'Opener');
});

const one = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows[0];

/** A case with one thing of each kind that is written to, and the viewer in their place to it. */
async function stage(viewer: Viewer, way: Way, sensitivity: string) {
  serial += 1;
  const { id: caseId } = await one(
    `insert into case_file (organisation_id, reference, title, opened_on, opened_by, sensitivity)
     values ($1, $2, 'A case', '2026-01-01', $3, $4) returning id`,
    [home, `HOM-2026-${String(serial).padStart(4, '0')}`, opener.userId, sensitivity],
  );
  const assign = (userId: string, capacity: string) =>
    one(
      'insert into case_assignment (case_id, user_id, capacity, assigned_by) values ($1, $2, $3, $4) returning id',
      [caseId, userId, capacity, opener.userId],
    );
  const other = await assign(opener.userId, 'lead');
  if ((capacities as readonly string[]).includes(way)) await assign(viewer.userId, way);
  if (['partner-read', 'partner-contribute', 'expired', 'revoked'].includes(way)) {
    await one(
      `insert into case_grant (case_id, user_id, level, basis, ends_at, granted_by, granted_at, revoked_at)
       values ($1, $2, $3, 'consent', now() + $4::interval, $5, now() - interval '9 days', $6)`,
      [
        caseId,
        viewer.userId,
        way === 'partner-read' ? 'read' : 'contribute',
        way === 'expired' ? '-1 minute' : '1 day',
        opener.userId,
        way === 'revoked' ? new Date() : null,
      ],
    );
  }
  if (way === 'emergency' || way === 'emergency-over') {
    await one(
      `insert into break_glass (case_id, user_id, reason, told_user_id, ends_at)
       values ($1, $2, 'Somebody is in danger', $3, now() + $4::interval)`,
      [caseId, viewer.userId, opener.userId, way === 'emergency' ? '1 hour' : '-1 minute'],
    );
  }
  const { id: personId } = await one(
    "insert into person (case_id, role) values ($1, 'victim') returning id",
    [caseId],
  );
  const { id: authorityId } = await one(
    "insert into authority (organisation_id, name_en, state, kind) values ($1, 'Body', 'RU', 'ministry') returning id",
    [home],
  );
  const { id: inquiryId } = await one(
    `insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by)
     values ($1, $2, 1, $3, 'ru-59fz', 'Subject', $4) returning id`,
    [caseId, home, authorityId, opener.userId],
  );
  return { caseId, personId, authorityId, inquiryId, assignmentId: other.id as string };
}
type Staged = Awaited<ReturnType<typeof stage>>;

class Undo extends Error {}

/** Whether a statement changes something as this viewer; it is taken back in any case. */
async function goesThrough(viewer: Viewer, work: (tx: Tx) => Promise<{ rowCount: number | null }>) {
  let changed = 0;
  try {
    await transaction(viewer.userId, 'test', async (tx) => {
      changed = (await work(tx)).rowCount ?? 0;
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return changed > 0;
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause && 'code' in (cause as object) && (cause as { code: string }).code === '42501') return false;
    throw error;
  }
  return false;
}

/** One statement for each capability: what a verb that needs it would write. */
function attempts(
  viewer: Viewer,
  at: Staged,
): [CaseCapability, (tx: Tx) => Promise<{ rowCount: number | null }>][] {
  const { caseId, personId, authorityId, inquiryId, assignmentId } = at;
  return [
    ['case.read', (tx) => tx.execute(sql`select from case_file where id = ${caseId}`)],
    ['case.edit', (tx) => tx.execute(sql`update case_file set title = 'Other' where id = ${caseId}`)],
    ['content.edit', (tx) => tx.execute(sql`update person set notes = 'Other' where id = ${personId}`)],
    [
      'content.edit',
      (tx) => tx.execute(sql`insert into open_question (case_id, text) values (${caseId}, 'Why?')`),
    ],
    [
      'document.add',
      (tx) =>
        tx.execute(sql`insert into document (case_id, title, file_name, kind, media_type, bytes, sha256, storage_key, uploaded_by)
          values (${caseId}, 'T', 'f.pdf', 'other', 'application/pdf', 1, ${'0'.repeat(64)}, ${`k${caseId}`}, ${viewer.userId})`),
    ],
    [
      'move.record',
      (tx) =>
        tx.execute(sql`insert into move (case_id, inquiry_id, kind, data, entered_by)
          values (${caseId}, ${inquiryId}, 'closed', '{}', ${viewer.userId})`),
    ],
    ['move.record', (tx) => tx.execute(sql`update inquiry set status = 'closed' where id = ${inquiryId}`)],
    [
      'inquiry.write',
      (tx) =>
        tx.execute(sql`insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by)
          values (${caseId}, ${home}, 2, ${authorityId}, 'ru-59fz', 'Subject', ${viewer.userId})`),
    ],
    ['inquiry.write', (tx) => tx.execute(sql`update inquiry set body = 'Other' where id = ${inquiryId}`)],
    [
      'consent.record',
      (tx) =>
        tx.execute(sql`insert into consent (case_id, scope, state, recorded_by)
          values (${caseId}, '{partners}', 'given', ${viewer.userId})`),
    ],
    [
      'case.change-sensitivity',
      (tx) =>
        tx.execute(sql`update case_file set sensitivity = case sensitivity when 'open' then 'restricted' else 'open' end
          where id = ${caseId}`),
    ],
    [
      'case.end-assignment',
      (tx) => tx.execute(sql`update case_assignment set ended_at = now() where id = ${assignmentId}`),
    ],
    ['case.close-access', (tx) => tx.execute(sql`select where access.close_case_access(${caseId})`)],
    [
      'case.share',
      (tx) =>
        tx.execute(
          sql`select where access.share_case(${caseId}, ${partner?.email}, 'read', 'why', current_date) is not null`,
        ),
    ],
    [
      'case.assign',
      (tx) =>
        tx.execute(sql`insert into case_assignment (case_id, user_id, capacity, assigned_by)
          values (${caseId}, ${colleague?.userId}, 'member', ${viewer.userId})`),
    ],
  ];
}
let partner: Viewer | undefined;
let colleague: Viewer | undefined;

describe.each(sensitivities)('on a case that is %s', (sensitivity) => {
  describe.each(roles)('a %s', (role) => {
    it.each(ways)('who stands to it so: %s', async (way) => {
      partner ??= await house.member(away, 'lawyer', 'Partner');
      colleague ??= await house.member(home, 'caseworker', 'Colleague');
      const own = !['partner-read', 'partner-contribute', 'expired', 'revoked'].includes(way);
      const viewer = await house.member(own ? home : away, role);
      const at = await stage(viewer, way, sensitivity);
      const standing: Standing = {
        role,
        own,
        sensitivity,
        capacities: capacities.filter((capacity) => capacity === (way as Capacity)),
        assigned: true,
        level: way === 'partner-read' ? 'read' : way === 'partner-contribute' ? 'contribute' : null,
        breakGlass: way === 'emergency',
      };
      const table: string[] = [];
      const database: string[] = [];
      for (const [index, [capability, work]] of attempts(viewer, at).entries()) {
        if (mayOnCase(standing, capability)) table.push(`${index} ${capability}`);
        if (await goesThrough(viewer, work)) database.push(`${index} ${capability}`);
      }
      expect(database).toEqual(table);
      const told = await transaction(viewer.userId, 'read', (tx) => selectStanding(tx, at.caseId));
      if (mayOnCase(standing, 'case.read')) expect(told).toMatchObject(standing);
      else expect(told).toBeNull();
    });
  });
});
