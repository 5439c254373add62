import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** How an organisation has replies judged. */
export type JudgingRule = { fourEyes: boolean; days: number };

export async function selectJudgingRule(tx: Tx, organisationId: string): Promise<JudgingRule> {
  const { rows } = await tx.execute<JudgingRule>(sql`
    select four_eyes as "fourEyes", assessment_days as days from organisation where id = ${organisationId}`);
  return rows[0] ?? { fourEyes: true, days: 5 };
}

/** Sets it for the administrator's organisation; days between 1 and 60. */
export async function setJudgingRule(tx: Tx, { fourEyes, days }: JudgingRule): Promise<void> {
  await tx.execute(sql`select access.set_judging(${fourEyes}, ${days})`);
}
