import type pg from 'pg';

export type GeneratedCases = {
  coordinator: string;
  caseworker: string;
  partner: string;
  organisationId: string;
};

/**
 * Two organisations with 50,000 cases each, every fourth closed to most, two hundred in each one's hands, an inquiry with an
 * obligation on each, and a partner who holds 200 grants of the first, half of them over. Written as the owner and
 * without triggers; what these derive is filled in by set.
 */
export async function generateCases(owner: pg.Client): Promise<GeneratedCases> {
  const quiet = [
    'case_file',
    'case_assignment',
    'obligation',
    'inquiry',
    'user_account',
    'membership',
    'organisation',
    'authority',
    'person',
    'person_name',
    'case_grant',
    'task',
  ];
  for (const table of quiet) await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(`
    insert into organisation (name, reference_prefix) values ('First', 'FST'), ('Second', 'SND');
    insert into user_account (email, name) select g || '@example.org', 'Person ' || g from generate_series(1, 20) g;
    insert into membership (organisation_id, user_id, role)
      select o.id, u.id, case when u.n <= 2 then 'coordinator' else 'caseworker' end
      from (select id, row_number() over (order by id) n from organisation) o
      join (select id, row_number() over (order by id) n from user_account) u on u.n % 2 = o.n % 2;
    insert into authority (organisation_id, name_en, state, kind) select id, 'Body', 'RU', 'ministry' from organisation;
    insert into case_file (organisation_id, reference, title, opened_on, opened_by, status, sensitivity, next_due)
      select o.id, o.reference_prefix || '-2026-' || lpad(g::text, 5, '0'), 'Case ' || g, '2026-01-01', m.user_id,
        case when g % 5 = 0 then 'closed' else 'open' end,
        case when g % 8 = 0 then 'sealed' when g % 4 = 0 then 'restricted' else 'open' end,
        date '2026-01-01' + (g * 7919) % 900
      from organisation o join lateral (select user_id from membership where organisation_id = o.id
        and role = 'coordinator' limit 1) m on true, generate_series(1, 50000) g;
    insert into case_assignment (case_id, user_id, capacity, assigned_by)
      select c.id, m.user_id, 'lead', m.user_id
      from (select id, organisation_id, row_number() over (partition by organisation_id order by id) n from case_file) c
      join (select organisation_id, user_id, row_number() over (partition by organisation_id order by user_id) n
        from membership) m on m.organisation_id = c.organisation_id and m.n = 1 + c.n / 25 % 10
      where c.n % 25 = 1;
    insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by, status, next_due)
      select c.id, c.organisation_id, 1, a.id, 'ru-59fz', 'Subject', c.opened_by, 'awaiting-reply', c.next_due
      from case_file c join authority a on a.organisation_id = c.organisation_id;
    insert into obligation (case_id, organisation_id, inquiry_id, key, owner, step, authority_id, due_on,
        due_expected, due_safe, state, estimated, provisional, unconfirmed, trace)
      select i.case_id, i.organisation_id, i.id, 'k', 'theirs', 'reply', i.authority_id, i.next_due, i.next_due,
        i.next_due, 'open', false, false, false, '[]' from inquiry i;
    insert into task (case_id, organisation_id, title, due_on, created_by)
      select id, organisation_id, 'Task', next_due, opened_by from case_file;
    insert into person (case_id, role) select id, 'victim' from case_file;
    insert into person_name (case_id, organisation_id, person_id, text, script)
      select p.case_id, c.organisation_id, p.id, md5(p.id::text) || ' ' || substr(md5(p.case_id::text), 1, 9), 'Latn'
      from person p join case_file c on c.id = p.case_id;
    insert into case_audience (case_id, principal, status, next_due, assigned)
      select c.id, case c.sensitivity when 'open' then o.id else o.coordinators_principal end, c.status, c.next_due, true
      from case_file c join organisation o on o.id = c.organisation_id where c.sensitivity <> 'sealed';
    insert into case_audience (case_id, principal, status, next_due, assigned)
      select c.id, a.user_id, c.status, c.next_due, true from case_file c join case_assignment a on a.case_id = c.id
      where c.sensitivity <> 'open';
    with shared as (
      insert into case_grant (case_id, user_id, level, basis, granted_by, ends_at)
      select c.id, p.user_id, 'read', 'consent', c.opened_by, now() + case when c.n % 2 = 0 then interval '9 days' else interval '-9 days' end
      from (select c.*, row_number() over (order by c.id) n from case_file c where reference like 'FST%') c
      cross join (select m.user_id from membership m join organisation o on o.id = m.organisation_id
        where o.reference_prefix = 'SND' and m.role = 'caseworker' order by m.user_id limit 1) p
      where c.n % 250 < 1 or c.n % 250 = 7 returning *)
    insert into case_audience (case_id, principal, status, next_due, assigned, may_write, expires_at)
      select s.case_id, s.user_id, c.status, c.next_due, true, false, s.ends_at from shared s join case_file c on c.id = s.case_id;
  `);
  await owner.query('analyze');
  const { rows } = await owner.query<GeneratedCases>(`
    select (select user_id from membership where organisation_id = o.id and role = 'coordinator' limit 1) as coordinator,
      (select user_id from membership where organisation_id = o.id and role = 'caseworker' order by user_id limit 1) as caseworker,
      (select user_id from case_grant limit 1) as partner, o.id as "organisationId"
    from organisation o where reference_prefix = 'FST'`);
  if (!rows[0]) throw new Error('nothing was generated');
  return rows[0];
}
