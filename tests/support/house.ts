import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { closePool } from '#db/client.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { testDatabase } from './database.ts';

/** A database of its own with the app connected to it, and its owner at hand, whom no policy hinders. */
export async function openHouse() {
  const database = await testDatabase();
  process.env.DATABASE_URL = database.appUrl;
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  afterAll(async () => {
    await closePool();
    await owner.end();
  });

  async function organisation(prefix: string): Promise<string> {
    const { rows } = await owner.query<{ id: string }>(
      'insert into organisation (name, reference_prefix) values ($1, $1) returning id',
      [prefix],
    );
    return rows[0]?.id ?? '';
  }

  async function member(organisationId: string, role: Role, name: string = role): Promise<Viewer> {
    const email = `${randomUUID()}@example.org`;
    const { rows } = await owner.query<{ id: string }>(
      'insert into user_account (email, name) values ($1, $2) returning id',
      [email, name],
    );
    const userId = rows[0]?.id ?? '';
    await owner.query('insert into membership (organisation_id, user_id, role) values ($1, $2, $3)', [
      organisationId,
      userId,
      role,
    ]);
    return {
      userId,
      name,
      email,
      role,
      organisationId,
      organisationName: 'House',
      timeZone: 'UTC',
      // They have just signed in.
      confirmedAt: new Date(),
    };
  }

  async function count(table: string, where = 'true', values: unknown[] = []): Promise<number> {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${table} where ${where}`,
      values,
    );
    return rows[0]?.n ?? -1;
  }

  return { owner, ownerUrl: database.ownerUrl, workerUrl: database.workerUrl, organisation, member, count };
}
