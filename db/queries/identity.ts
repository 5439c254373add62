import 'server-only';
import { sql } from 'drizzle-orm';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { Tx } from '../client.ts';

export type SignInRow = { userId: string; passwordHash: string };
export type SessionRow = Viewer & { locale: 'en' | 'ru' | null; theme: 'light' | 'dark' | null };

/** The account of an e-mail address that may sign in, or null. */
export async function findSignIn(tx: Tx, email: string): Promise<SignInRow | null> {
  const { rows } = await tx.execute<{ user_id: string | null; password_hash: string }>(
    sql`select * from access.find_sign_in(${email})`,
  );
  const row = rows[0];
  return row?.user_id ? { userId: row.user_id, passwordHash: row.password_hash } : null;
}

/** Opens a session and returns its id. */
export async function openSession(tx: Tx, userId: string, userAgent: string): Promise<string | null> {
  const { rows } = await tx.execute<{ sid: string | null }>(
    sql`select access.open_session(${userId}, ${userAgent}) as sid`,
  );
  return rows[0]?.sid ?? null;
}

/** Whom a living session stands for, or null. */
export async function readSession(tx: Tx, sid: string): Promise<SessionRow | null> {
  const { rows } = await tx.execute<Record<string, string | null>>(
    sql`select * from access.read_session(${sid})`,
  );
  const row = rows[0];
  if (!row?.user_id) return null;
  return {
    userId: row.user_id,
    name: row.name ?? '',
    email: row.email ?? '',
    role: row.role as Viewer['role'],
    organisationId: row.organisation_id ?? '',
    organisationName: row.organisation_name ?? '',
    timeZone: row.time_zone ?? 'UTC',
    locale: row.locale as SessionRow['locale'],
    theme: row.theme as SessionRow['theme'],
  };
}

/** Ends a session; ending one that has ended changes nothing. */
export async function endSession(tx: Tx, sid: string): Promise<void> {
  await tx.execute(sql`select access.end_session(${sid})`);
}

/** Whether anybody has set this installation up. */
export async function isFounded(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ founded: boolean }>(sql`select access.is_founded() as founded`);
  return rows[0]?.founded ?? false;
}
