import type pg from 'pg';

export type GeneratedRecords = {
  organisationId: string;
  coordinator: string;
  caseworker: string;
  /** The body most written to, and one that is written to as often as most. */
  busiest: string;
  common: string;
};

/**
 * One organisation with so many inquiries to 300 bodies, three to a case, and an arrival for each: every ninth case
 * restricted, every eleventh sealed, a tenth of everything at one ministry. Written as the owner and without triggers.
 */
export async function generateRecords(owner: pg.Client, inquiries: number): Promise<GeneratedRecords> {
  const cases = Math.ceil(inquiries / 3);
  const quiet = [
    'case_file',
    'inquiry',
    'obligation',
    'user_account',
    'membership',
    'organisation',
    'authority',
  ];
  for (const table of quiet) await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(`
    insert into organisation (name, reference_prefix, smallest_group) values ('Records', 'REC', 5);
    insert into user_account (email, name) values ('coordinator@records.example', 'C'), ('caseworker@records.example', 'W');
    insert into membership (organisation_id, user_id, role)
      select o.id, u.id, split_part(u.email, '@', 1) from organisation o, user_account u
      where o.reference_prefix = 'REC' and u.email like '%@records.example';
    insert into authority (organisation_id, name_en, state, kind)
      select o.id, 'Body ' || g, 'RU', 'ministry' from organisation o, generate_series(1, 300) g
      where o.reference_prefix = 'REC';
    insert into case_file (organisation_id, reference, title, opened_on, opened_by, status, sensitivity)
      select m.organisation_id, 'REC-' || g, 'Case ' || g, '2022-01-01', m.user_id, 'open',
        case when g % 11 = 0 then 'sealed' when g % 9 = 0 then 'restricted' else 'open' end
      from membership m join organisation o on o.id = m.organisation_id, generate_series(1, ${cases}) g
      where o.reference_prefix = 'REC' and m.role = 'coordinator';
    insert into case_audience (case_id, principal, status, assigned)
      select c.id, case c.sensitivity when 'open' then o.id else o.coordinators_principal end, c.status, true
      from case_file c join organisation o on o.id = c.organisation_id
      where o.reference_prefix = 'REC' and c.sensitivity <> 'sealed';
    with body as (select id, row_number() over (order by id) n from authority where name_en like 'Body %'),
      letter as (
        select c.id as case_id, c.organisation_id, c.opened_by, g as number,
          hashtext(c.id::text || g) & 1048575 as h
        from case_file c, generate_series(1, 3) g where c.reference like 'REC-%' limit ${inquiries})
    insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by, status, next_due)
      select l.case_id, l.organisation_id, l.number, b.id, case when l.h % 5 = 0 then 'uk-foia' else 'ru-59fz' end,
        'Subject', l.opened_by, 'replied', date '2022-02-01' + l.h % 1700
      from letter l join body b on b.n = case when l.h % 10 = 0 then 1 else 1 + l.h % 300 end;
    insert into obligation (case_id, organisation_id, inquiry_id, key, owner, step, authority_id, due_on,
        due_expected, due_safe, state, estimated, provisional, unconfirmed, trace)
      select i.case_id, i.organisation_id, i.id, 'k', 'theirs', 'reply', i.authority_id, i.next_due, i.next_due,
        i.next_due, 'open', false, false, false, '[]'
      from inquiry i join organisation o on o.id = i.organisation_id and o.reference_prefix = 'REC';
    insert into hop_record (inquiry_id, hop_id, case_id, organisation_id, authority_id, regime_id, direct, received_on,
        received_estimated, year, outcome, due_on, paused, heard, days, term_days, passed_on, extended,
        questions_judged, questions_evaded, signer_evaded)
      select i.id, uuidv7(), i.case_id, i.organisation_id, i.authority_id, i.regime_id, h % 3 > 0, d, h % 2 = 0,
        extract(year from d), case h % 4 when 0 then 'on-time' when 1 then 'late' when 2 then 'open' else 'forwarded' end,
        d + 33, false, h % 7 > 0, case when h % 4 < 2 then h % 90 end, 33, h % 4 = 3,
        case when h % 6 = 0 then 'without-notice' end, h % 3, case when h % 3 = 2 then 1 else 0 end, 0
      from inquiry i join organisation o on o.id = i.organisation_id and o.reference_prefix = 'REC',
        lateral (select hashtext(i.id::text) & 1048575 as h) x,
        lateral (select date '2022-01-01' + h % 1700 as d) y;
  `);
  await owner.query('analyze');
  const { rows } = await owner.query<GeneratedRecords>(`
    select o.id as "organisationId",
      (select user_id from membership where organisation_id = o.id and role = 'coordinator') as coordinator,
      (select user_id from membership where organisation_id = o.id and role = 'caseworker') as caseworker,
      (select authority_id from hop_record group by 1 order by count(*) desc limit 1) as busiest,
      (select authority_id from hop_record group by 1 order by count(*) limit 1 offset 150) as common
    from organisation o where o.reference_prefix = 'REC'`);
  if (!rows[0]) throw new Error('nothing was generated');
  return rows[0];
}
