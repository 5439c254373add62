import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Ends everything that lets a person in; false for oneself and for people whom the viewer may not shut out. */
export async function shutOut(tx: Tx, userId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(sql`select access.shut_out(${userId}) as done`);
  return rows[0]?.done ?? false;
}

/** What a person has open: numbers only, of which an administrator may know. */
export type OpenWorkCounts = { cases: number; tasks: number; drafts: number };

/** @throws for anybody but an administrator */
export async function countOpenWork(tx: Tx, userId: string): Promise<OpenWorkCounts> {
  const { rows } = await tx.execute<{ [Key in keyof OpenWorkCounts]: number | null }>(
    sql`select * from access.count_open_work(${userId})`,
  );
  return { cases: rows[0]?.cases ?? 0, tasks: rows[0]?.tasks ?? 0, drafts: rows[0]?.drafts ?? 0 };
}

/** The intakes that a colleague has begun and not finished; 0 for anybody but a coordinator. */
export async function countDrafts(tx: Tx, userId: string): Promise<number> {
  const { rows } = await tx.execute<{ drafts: number }>(sql`select access.count_drafts(${userId}) as drafts`);
  return rows[0]?.drafts ?? 0;
}
