import 'server-only';
import { sql } from 'drizzle-orm';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { Tx } from '../client.ts';

export type SignInRow = { userId: string; passwordHash: string };
export type SessionRow = Viewer & {
  sessionId: string;
  confirmedAt: Date | null;
  secondFactorAt: Date | null;
  /** Whether the person's role may not work without a second factor. */
  secondFactorRequired: boolean;
  /** Minutes without a hand on the page after which the view locks itself. */
  idleLockMinutes: number;
  locale: 'en' | 'ru' | null;
  theme: 'light' | 'dark' | null;
};

/** The account of an e-mail address that may sign in, or null. */
export async function findSignIn(tx: Tx, email: string): Promise<SignInRow | null> {
  const { rows } = await tx.execute<{ user_id: string | null; password_hash: string }>(
    sql`select * from access.find_sign_in(${email})`,
  );
  const row = rows[0];
  return row?.user_id ? { userId: row.user_id, passwordHash: row.password_hash } : null;
}

export type NewSession = {
  userId: string;
  userAgent: string;
  method: 'password' | 'passkey' | 'oidc';
  /** Hash of the random token by which this browser is known again. */
  deviceHash: string;
  /** Whether a second factor is still to come. */
  pending: boolean;
};

/** Opens a session and returns its id; null when the account may not sign in. */
export async function openSession(tx: Tx, session: NewSession): Promise<string | null> {
  const { userId, userAgent, method, deviceHash, pending } = session;
  const { rows } = await tx.execute<{ sid: string | null }>(
    sql`select access.open_session(${userId}, ${userAgent}, ${method}, ${deviceHash}, ${pending}) as sid`,
  );
  return rows[0]?.sid ?? null;
}

/** Whom a living session stands for; null when it has ended or is locked. */
export async function readSession(tx: Tx, sid: string): Promise<SessionRow | null> {
  const { rows } = await tx.execute<Record<string, string | null> & { idle_lock_minutes: number }>(
    sql`select * from access.read_session(case when access.session_is_open(${sid}) then ${sid}::uuid end)`,
  );
  const row = rows[0];
  if (!row?.user_id) return null;
  return {
    sessionId: sid,
    confirmedAt: instant(row.confirmed_at),
    secondFactorAt: instant(row.second_factor_at),
    secondFactorRequired: Boolean(row.second_factor_required),
    idleLockMinutes: row.idle_lock_minutes,
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

const instant = (value: string | null | undefined) => (value ? new Date(value) : null);

/** Ends a session; ending one that has ended changes nothing. */
export async function endSession(tx: Tx, sid: string): Promise<void> {
  await tx.execute(sql`select access.end_session(${sid})`);
}

/** Whether anybody has set this installation up. */
export async function isFounded(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ founded: boolean }>(sql`select access.is_founded() as founded`);
  return rows[0]?.founded ?? false;
}

export type OneTimeLink = {
  purpose: 'first-administrator' | 'found-organisation' | 'set-password';
  email: string | null;
};

/** What a link that still works is for; null when it does not work any more. */
export async function readLink(tx: Tx, tokenHash: string): Promise<OneTimeLink | null> {
  const { rows } = await tx.execute<{ purpose: OneTimeLink['purpose'] | null; email: string | null }>(
    sql`select * from access.read_link(${tokenHash})`,
  );
  const row = rows[0];
  return row?.purpose ? { purpose: row.purpose, email: row.email } : null;
}

/** Sets the password of the account that a link was made for, and uses the link up; false when it is void. */
export async function setPassword(tx: Tx, tokenHash: string, passwordHash: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select access.set_password(${tokenHash}, ${passwordHash}) as done`,
  );
  return rows[0]?.done ?? false;
}

export type NewOrganisation = {
  tokenHash: string;
  organisation: string;
  prefix: string;
  timeZone: string;
  name: string;
  email: string;
  passwordHash: string;
};

/**
 * Founds the organisation and its administrator, who is the transaction's viewer from here on; returns the
 * organisation's id, or null when the link is void.
 */
export async function foundOrganisation(tx: Tx, input: NewOrganisation): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`select access.found_organisation(${input.tokenHash}, ${input.organisation}, ${input.prefix},
      ${input.timeZone}, ${input.name}, ${input.email}, ${input.passwordHash}) as id`,
  );
  const founded = rows[0]?.id ?? null;
  const founder = founded && (await findSignIn(tx, input.email));
  if (founder) await tx.execute(sql`select set_config('vigil.viewer', ${founder.userId}, true)`);
  return founded;
}

export type OwnSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  method: 'password' | 'passkey' | 'oidc';
  /** From a browser that was not known before. */
  newDevice: boolean;
};

/** The living sessions of the viewer, the one used last first. */
export async function listOwnSessions(tx: Tx): Promise<OwnSession[]> {
  const { rows } = await tx.execute<{
    id: string;
    created_at: string;
    last_seen_at: string;
    user_agent: string | null;
    method: OwnSession['method'];
    new_device: boolean;
  }>(sql`select * from access.own_sessions()`);
  return rows.map((row) => ({
    id: row.id,
    createdAt: new Date(row.created_at),
    lastSeenAt: new Date(row.last_seen_at),
    userAgent: row.user_agent ?? '',
    method: row.method,
    newDevice: row.new_device,
  }));
}

/** Ends one session of the viewer; false when it is not theirs or has ended. */
export async function endOwnSession(tx: Tx, sid: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(sql`select access.end_own_session(${sid}) as done`);
  return rows[0]?.done ?? false;
}

/** Ends all sessions of the viewer but one; returns how many. */
export async function endOwnOtherSessions(tx: Tx, keep: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select access.end_own_other_sessions(${keep}) as count`,
  );
  return rows[0]?.count ?? 0;
}
