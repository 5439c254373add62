import type pg from 'pg';

/**
 * Twenty organisations with 250 cases each and 30,000 obligations, a quarter of them open; written as the owner
 * and without triggers, what these derive is filled in by set.
 */
export async function generateDesk(owner: pg.Client): Promise<void> {
  await owner.query(`
    alter table case_file disable trigger user; alter table case_assignment disable trigger user;
    alter table obligation disable trigger user; alter table task disable trigger user;
    alter table inquiry disable trigger user; alter table user_account disable trigger user;
    alter table membership disable trigger user; alter table organisation disable trigger user;
    alter table authority disable trigger user;

    insert into organisation (name, reference_prefix) select 'House ' || g, 'G' || g from generate_series(1, 20) g;
    insert into user_account (email, name) select g || '@example.org', 'Person ' || g from generate_series(1, 200) g;
    insert into membership (organisation_id, user_id, role)
      select o.id, u.id, case (u.n - 1) / 20 when 0 then 'coordinator' when 1 then 'lawyer' else 'caseworker' end
      from (select id, row_number() over (order by id) n from organisation) o
      join (select id, row_number() over (order by id) n from user_account) u on (u.n - 1) % 20 = o.n - 1;
    insert into authority (organisation_id, name_en, state, kind)
      select id, 'Body', 'RU', 'ministry' from organisation;
    insert into case_file (organisation_id, reference, title, opened_on, opened_by, status, sensitivity)
      select m.organisation_id, 'G-' || g, 'Case ' || g, '2026-01-01', m.user_id,
        case when g % 6 = 0 then 'closed' else 'open' end, case when g % 9 = 0 then 'restricted' else 'open' end
      from membership m, generate_series(1, 250) g where m.role = 'coordinator';
    insert into case_assignment (case_id, user_id, capacity, assigned_by)
      select c.id, m.user_id, 'lead', m.user_id
      from (select id, organisation_id, row_number() over (partition by organisation_id order by id) n from case_file) c
      join (select organisation_id, user_id, row_number() over (partition by organisation_id order by user_id) n
        from membership) m on m.organisation_id = c.organisation_id and m.n = 1 + c.n % 10;
    insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by, status)
      select c.id, c.organisation_id, g, a.id, 'ru-59fz', 'Subject', c.opened_by, 'awaiting-reply'
      from case_file c join authority a on a.organisation_id = c.organisation_id, generate_series(1, 3) g;
    insert into obligation (case_id, organisation_id, inquiry_id, key, owner, step, authority_id, due_on,
        due_expected, due_safe, state, estimated, provisional, unconfirmed, trace)
      select i.case_id, i.organisation_id, i.id, 'k' || g, case g when 2 then 'ours' else 'theirs' end, 'reply',
        i.authority_id, d, d, d, case when h & 3 = 0 then 'open' else 'met' end, false, false, false, '[]'
      from inquiry i, generate_series(1, 2) g, lateral (select hashtext(i.id::text || g) h) x,
        lateral (select date '2025-10-01' + (h >> 3 & 511) d) y;
    insert into task (case_id, organisation_id, title, due_on, created_by)
      select id, organisation_id, 'Task', date '2026-04-01' + (hashtext(id::text) & 127), opened_by from case_file;
    insert into case_audience (case_id, principal, status, assigned)
      select c.id, case c.sensitivity when 'open' then o.id else o.coordinators_principal end, c.status, true
      from case_file c join organisation o on o.id = c.organisation_id;
    insert into case_audience (case_id, principal, status, assigned)
      select c.id, a.user_id, c.status, true from case_file c join case_assignment a on a.case_id = c.id
      where c.sensitivity <> 'open';
  `);
  await owner.query('analyze');
}
