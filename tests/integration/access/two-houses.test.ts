import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { openAccessStage } from './access-stage.ts';

const { house, open } = await openAccessStage();

describe('two organisations', () => {
  it('see nothing of each other in any table', async () => {
    await open('open');
    const { rows: tables } = await house.owner.query<{ name: string }>(`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_any_column_privilege('vigil_app', c.oid, 'select')`);
    expect(tables.length).toBeGreaterThan(25);
    const own = { organisation: 1, membership: 2, user_account: 2 } as Record<string, number>;
    const fresh = await house.organisation('NEW');
    const alone = [await house.member(fresh, 'coordinator'), await house.member(fresh, 'administrator')];
    for (const viewer of alone) {
      for (const { name } of tables) {
        if (name === 'worker_heartbeat') continue;
        const count = await transaction(viewer.userId, 'read', async (tx) => {
          const { rows } = await tx.execute<{ n: number }>(
            sql.raw(`select count(*)::int as n from "${name}"`),
          );
          return rows[0]?.n;
        });
        const entries = name === 'audit_entry' && viewer.role === 'administrator';
        if (!entries)
          expect({ name, role: viewer.role, count }).toEqual({
            name,
            role: viewer.role,
            count: own[name] ?? 0,
          });
      }
    }
  });
});
