import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { transaction } from '#db/client.ts';

export type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
};

type Explained = { 'QUERY PLAN': [{ Plan: PlanNode }] };

/** How PostgreSQL ran a query as one viewer, every step in one list. */
export async function planFor(viewerId: string, query: SQL): Promise<PlanNode[]> {
  const explain = sql`explain (analyze, format json) ${query}`;
  const { rows } = await transaction(viewerId, 'read', (tx) => tx.execute<Explained>(explain));
  return steps(rows[0]);
}

const dialect = new PgDialect();

/** The same with the plan that a connection keeps for it, whatever the values are. */
export async function keptPlanFor(viewerId: string, query: SQL): Promise<PlanNode[]> {
  const { sql: text, params } = dialect.sqlToQuery(query);
  const values = params.map((value) => sql`${sql.raw(pg.escapeLiteral(String(value)))}`);
  return transaction(viewerId, 'read', async (tx) => {
    await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
    await tx.execute(sql`prepare kept as ${sql.raw(text)}`);
    const execute = values.length > 0 ? sql`kept (${sql.join(values, sql`, `)})` : sql`kept`;
    const { rows } = await tx.execute<Explained>(sql`explain (analyze, format json) execute ${execute}`);
    await tx.execute(sql`deallocate kept`);
    return steps(rows[0]);
  });
}

/** How PostgreSQL ran a query of the owner, whom no policy hinders. */
export async function planAsOwner(owner: pg.Client, query: string): Promise<PlanNode[]> {
  return steps((await owner.query<Explained>(`explain (analyze, format json) ${query}`)).rows[0]);
}

function steps(explained: Explained | undefined): PlanNode[] {
  if (!explained) throw new Error('no plan');
  const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  return flat(explained['QUERY PLAN'][0].Plan);
}

/** Tables that grow with the cases; the directory and the people of one organisation stay small. */
const growing = new Set([
  'obligation',
  'task',
  'case_file',
  'case_assignment',
  'case_audience',
  'inquiry',
  'hop_record',
]);

/** Growing tables that were read from end to end. */
export function wholeScans(nodes: PlanNode[]) {
  return nodes
    .filter((node) => node['Node Type'] === 'Seq Scan' && growing.has(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name']);
}

/** How many rows each sorting step was given. */
export function sorted(nodes: PlanNode[]) {
  return nodes
    .filter((node) => node['Node Type'].includes('Sort'))
    .map((node) => Math.max(...(node.Plans ?? []).map((child) => child['Actual Rows'])));
}

/** How many rows of a table were looked at. */
export function rowsRead(nodes: PlanNode[], table: string) {
  return nodes
    .filter((node) => node['Relation Name'] === table)
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );
}
