import type pg from 'pg';

/**
 * Names of people as they come, forty first names and fifty roots of surnames with thirty endings: a house has ten
 * thousand spellings, all other houses together the rest of `total`.
 *
 * @returns names to look for: whole ones, one with a letter wrong, a surname alone, the beginning of one
 */
export async function generateSpellings(owner: pg.Client, house: string, total: number): Promise<string[]> {
  await owner.query('alter table person_name disable trigger user; drop index person_name_trgm');
  await owner.query(`
    create temp table part as select
      array['Азат','Иван','Пётр','Сергей','Алексей','Мадина','Зарема','Шамиль','Рустам','Нурлан','Айгуль','Ольга',
        'Татьяна','Светлана','Дмитрий','Николай','Mohammed','Fatima','Ahmet','Leyla','Oksana','Andrij','Dzmitry',
        'Katsiaryna','John','Maria','Aliya','Timur','Bakyt','Gulnara','Murat','Elena','Viktor','Yulia','Roman',
        'Ramzan','Aslan','Magomed','Khadija','Yusuf'] as first,
      array['Исак','Иван','Петр','Сидор','Козл','Смирн','Кузнец','Попов','Васил','Михайл','Новик','Федор','Мороз',
        'Волк','Алексе','Лебед','Семен','Егор','Павл','Степан','Isak','Ivan','Petr','Karim','Rahim','Sultan',
        'Nazar','Tursun','Yusup','Mahmud','Aliy','Bayram','Hasan','Husein','Kadyr','Ramaz','Zakir','Umar','Salim',
        'Tagir','Beke','Nurma','Abdull','Magom','Dzhab','Gadzh','Khal','Shar','Tim','Bulat'] as root,
      array['ов','ев','ин','енко','ский','ова','ева','ина','ская','ko','ov','ev','in','enko','sky','ova','eva','oglu',
        'zade','yan','ian','iev','aev','ullin','etdinov','bekov','baev','aliev','khanov','murodov'] as ending`);
  const others = Math.max(0, total - 10_000);
  await owner.query(
    `insert into person_name (case_id, organisation_id, person_id, text, script)
      select p.case_id, case when p.own then $1::uuid else
          ('00000000-0000-7000-8000-' || lpad((p.n % 199)::text, 12, '0'))::uuid end,
        p.id, part.first[1 + a % 40] || ' ' || part.root[1 + b % 50] || part.ending[1 + c % 30], 'Cyrl'
      from part, (
        select id, case_id, true as own, n from (
          select p.id, p.case_id, generate_series(1, 2) n from person p join case_file c on c.id = p.case_id
          where c.organisation_id = $1 limit 10000) mine
        union all select id, case_id, false, n from (
          select p.id, p.case_id, row_number() over () as n from person p join case_file c on c.id = p.case_id,
            generate_series(1, $2::int / 50000 + 1) where c.organisation_id <> $1 limit $2) rest) p,
        lateral (select abs(hashtext(p.id::text || p.n || 'a')) a, abs(hashtext(p.id::text || p.n || 'b')) b,
          abs(hashtext(p.id::text || p.n || 'c')) c) h`,
    [house, others],
  );
  await owner.query(
    'create index person_name_trgm on person_name using gin (organisation_id, lower(text) gin_trgm_ops)',
  );
  await owner.query('alter table person_name enable trigger user');
  const { rows } = await owner.query<{ text: string }>(
    `select text from person_name where organisation_id = $1 and script = 'Cyrl' order by id limit 12`,
    [house],
  );
  const whole = rows.map(({ text }) => text);
  return [
    ...whole,
    ...whole.slice(0, 4).map((text) => text.replace(/.(?=.{3}$)/u, 'о')),
    'Исаков',
    'Ivan',
    'Ку',
  ];
}
