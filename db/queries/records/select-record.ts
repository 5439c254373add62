import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { dayRanges, standings, type Trait, traits } from '#lib/domain/records/record-terms.ts';
import { type HopFilter, hopConditions, standingOn, traitIs } from './hop-filter.ts';

type Counted = { received: number; questionsJudged: number; questionsEvaded: number; estimated: number };
/** One group of arrivals, counted. A count is keyed by the standing or the trait that it counts. */
export type FigureRow = Counted &
  Record<(typeof standings)[number] | Trait, number> & {
    by: 'all' | 'year' | 'regime' | 'signer';
    year: number | null;
    regimeId: string | null;
    signerId: string | null;
    median: number | null;
    p90: number | null;
  };
export type RangeRow = { range: number; onTime: number; late: number; other: number };
export type RecordRows = {
  figures: FigureRow[];
  ranges: RangeRow[];
  /** The median of the terms, in days from receipt; null when no term ran. */
  term: number | null;
  /** The years and laws that occur before any filter by them. */
  years: number[];
  regimes: string[];
};

const named = (name: string) => sql.raw(`"${name}"`);

function counts(signer: boolean): SQL {
  const evaded = signer ? sql`h.signer_evaded` : sql`h.questions_evaded`;
  return sql.join(
    [
      sql`count(*)::int as received`,
      ...standings.map((one) => sql`(count(*) filter (where h.standing = ${one}))::int as ${named(one)}`),
      ...traits.map((one) => sql`(count(*) filter (where ${traitIs(one, signer)}))::int as ${named(one)}`),
      sql`coalesce(sum(h.questions_judged), 0)::int as "questionsJudged"`,
      sql`coalesce(sum(${evaded}), 0)::int as "questionsEvaded"`,
      sql`(count(*) filter (where h.days is not null and h.received_estimated))::int as estimated`,
      // Nearest rank, as lib/domain/nearest-rank.ts: the first value that at least this share does not exceed.
      sql`percentile_disc(0.5) within group (order by h.days) as median`,
      sql`percentile_disc(0.9) within group (order by h.days) as p90`,
    ],
    sql`, `,
  );
}

/** The statement behind a record; the plan test explains it. The arrivals are read once and counted in groups. */
export function recordSql(filter: HopFilter): SQL {
  const { year, regimeId, ...body } = filter;
  const chosen = sql.join(
    [
      sql`true`,
      ...(year ? [sql`h.year = ${year}`] : []),
      ...(regimeId ? [sql`h.regime_id = ${regimeId}`] : []),
    ],
    sql` and `,
  );
  const bounds = sql.raw(`array[${dayRanges.slice(1).join(', ')}]`);
  return sql`
    with known as materialized (
      select h.*, ${standingOn(filter.today)} as standing from hop_record h where ${hopConditions(body)}),
    chosen as (select * from known h where ${chosen})
    select
      (select json_agg(f) from (
        select case when grouping(h.year) = 0 then 'year' when grouping(h.regime_id) = 0 then 'regime'
            when grouping(h.signer_id) = 0 then 'signer' else 'all' end as by,
          h.year, h.regime_id as "regimeId", h.signer_id as "signerId", ${counts(filter.signerId !== undefined)}
        from chosen h group by grouping sets ((), (h.year), (h.regime_id), (h.signer_id))
        order by h.year, received desc) f) as figures,
      (select coalesce(json_agg(r), '[]') from (
        select width_bucket(h.days, ${bounds}) as range,
          (count(*) filter (where h.standing = 'on-time'))::int as "onTime",
          (count(*) filter (where h.standing = 'late'))::int as late,
          (count(*) filter (where h.standing not in ('on-time', 'late')))::int as other
        from chosen h where h.days is not null group by 1 order by 1) r) as ranges,
      (select percentile_disc(0.5) within group (order by h.term_days) from chosen h) as term,
      array(select distinct h.year from known h order by 1 desc) as years,
      array(select distinct h.regime_id from known h order by 1) as regimes`;
}

/** A body's record over what the viewer may see. */
export async function selectRecord(tx: Tx, filter: HopFilter): Promise<RecordRows> {
  const { rows } = await tx.execute<RecordRows>(recordSql(filter));
  if (!rows[0]) throw new Error('a record did not come back');
  return rows[0];
}
