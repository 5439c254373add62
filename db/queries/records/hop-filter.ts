import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { dayRanges, rangeEnd, type Standing, type Trait } from '#lib/domain/records/record-terms.ts';

/** Which arrivals at a body are meant. */
export type HopFilter = {
  authorityId: string;
  /** The day it is at the body. */
  today: string;
  /** Only those whose reply this official signed. */
  signerId?: string;
  year?: number;
  regimeId?: string;
  standing?: Standing;
  trait?: Trait;
  /** One of the ranges of days to a reply. */
  range?: number;
};

/** The standing of arrival `h` on a day. */
export const standingOn = (today: string): SQL =>
  sql`access.hop_standing(h.outcome, h.paused, h.heard, h.due_on, ${today}::date)`;

/** What makes each trait of arrival `h`. An official answers for the replies that they signed. */
export function traitIs(trait: Trait, signer: boolean): SQL {
  const conditions: Record<Trait, SQL> = {
    direct: sql`h.direct`,
    'passed-to-it': sql`not h.direct`,
    'passed-on': sql`h.passed_on`,
    judged: sql`h.questions_judged > 0`,
    evasive: signer ? sql`h.signer_evaded > 0` : sql`h.questions_evaded > 0`,
    extended: sql`h.extended is not null`,
    'extended-with-notice': sql`h.extended = 'with-notice'`,
    'extended-without-notice': sql`h.extended = 'without-notice'`,
    dated: sql`h.days is not null`,
  };
  return conditions[trait];
}

/** The conditions on arrival `h`, joined; the same ones count and list, so that a number is its list. */
export function hopConditions(filter: HopFilter): SQL {
  const parts = [sql`h.authority_id = ${filter.authorityId}`];
  if (filter.signerId) parts.push(sql`h.signer_id = ${filter.signerId}`);
  if (filter.year) parts.push(sql`h.year = ${filter.year}`);
  if (filter.regimeId) parts.push(sql`h.regime_id = ${filter.regimeId}`);
  if (filter.standing) parts.push(sql`${standingOn(filter.today)} = ${filter.standing}`);
  if (filter.trait) parts.push(traitIs(filter.trait, filter.signerId !== undefined));
  if (filter.range !== undefined) {
    const end = rangeEnd(filter.range);
    parts.push(sql`h.days >= ${dayRanges[filter.range]}`);
    if (end !== null) parts.push(sql`h.days <= ${end}`);
  }
  return sql.join(parts, sql` and `);
}
