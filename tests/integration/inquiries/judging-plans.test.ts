import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayQuery } from '#db/queries/today.ts';
import { generateDesk } from '../../support/generate-desk.ts';
import { keptPlanFor, planFor, rowsRead, wholeScans } from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let lawyer: { userId: string; organisationId: string };

beforeAll(async () => {
  database = await openTestDatabase();
  await generateDesk(database.owner);
  // Every inquiry has been judged but for one in fifty, which still waits.
  await database.owner.query(`
    insert into assessment (case_id, organisation_id, inquiry_id, subject, logged_by, verdict, assessed_at)
    select i.case_id, i.organisation_id, i.id, 'reply', i.created_by,
      case when row_number() over (order by i.id) % 50 <> 0 then 'evasive' end,
      case when row_number() over (order by i.id) % 50 <> 0 then now() end from inquiry i`);
  await database.owner.query(`
    insert into task (case_id, organisation_id, title, kind, assessment_id, inquiry_id, due_on, created_by)
    select s.case_id, s.organisation_id, '', 'assessment', s.id, s.inquiry_id, date '2026-06-10', s.logged_by
    from assessment s`);
  await database.owner.query('analyze assessment, task');
  const { rows } = await database.owner.query<{ user_id: string; organisation_id: string }>(
    `select user_id, organisation_id from membership where role = 'coordinator' order by user_id limit 1`,
  );
  const [one] = rows;
  await database.owner.query(`update membership set role = 'lawyer' where user_id = $1`, [one?.user_id]);
  lawyer = { userId: one?.user_id ?? '', organisationId: one?.organisation_id ?? '' };
});
afterAll(() => database?.close());

describe('what waits to be judged', () => {
  it.each([planFor, keptPlanFor])(
    'is found by what waits, not by all that was ever judged (%o)',
    async (plan) => {
      const at = { today: '2026-06-01', instant: '2026-06-01T12:00:00Z', horizon: '2026-06-14' };
      const options = { unowned: false, judges: true, limit: 13, reminders: 10 };
      const nodes = await plan(
        lawyer.userId,
        todayQuery({ ...lawyer, mine: true, judges: true }, at, options),
      );
      expect(wholeScans(nodes)).toEqual([]);
      const { rows } = await database.owner.query<{ n: number }>(
        'select count(*)::int as n from assessment where organisation_id = $1 and assessed_at is null',
        [lawyer.organisationId],
      );
      const reads = nodes.filter((node) => node['Index Name'] === 'assessment_waiting');
      expect(reads.length).toBeGreaterThan(0);
      expect(rowsRead(reads, 'assessment')).toBeLessThanOrEqual(rows[0]?.n ?? 0);
    },
  );
});
