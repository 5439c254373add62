import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** Words that must stay between the person and the database. */
const secret = 'she hides at her aunt’s';

describe('a statement that fails', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const told = async (statement: ReturnType<typeof sql>) => {
    const failed = await transaction(null, 'task.add', (tx) => tx.execute(statement)).catch((error) => error);
    return { failed, everything: inspect(failed, { depth: 10, showHidden: true }) };
  };

  it('tells which rule it broke and nothing of what it carried', async () => {
    const { failed, everything } = await told(sql`select ${secret}::uuid`);
    expect(failed).toMatchObject({ name: 'StatementFailed', cause: { code: '22P02' } });
    expect(failed.message).toContain('task.add');
    expect(everything).not.toContain(secret);
  });

  it('keeps the code of a policy that stood in the way', async () => {
    const { failed, everything } = await told(
      sql`insert into handled_request (request_id, user_id, outcome) values (uuidv7(), uuidv7(), ${secret})`,
    );
    expect(failed).toMatchObject({ cause: { code: '42501' } });
    expect(everything).not.toContain(secret);
  });
});
