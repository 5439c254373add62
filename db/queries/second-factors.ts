import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

export type PendingSession = {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  locale: 'en' | 'ru' | null;
  method: 'password' | 'oidc';
  /** What it waits for: a factor that the person has, or the first one. */
  step: 'second-factor' | 'enrol';
  /** Whether it was given already, so that the person may go on. */
  factorGiven: boolean;
};

/** What signing in by a method still needs before it opens anything. */
export async function selectSignInStep(
  tx: Tx,
  userId: string,
  method: string,
): Promise<'open' | 'second-factor' | 'enrol'> {
  return (await one<'open'>(tx, sql`access.sign_in_step(${userId}, ${method})`)) ?? 'second-factor';
}

/** Whom a session stands for that waits for the second factor; null for any other. */
export async function readPendingSession(tx: Tx, sid: string): Promise<PendingSession | null> {
  const { rows } = await tx.execute<{
    user_id: string | null;
    email: string;
    name: string;
    locale: PendingSession['locale'];
    method: PendingSession['method'];
    step: PendingSession['step'];
    factor_given: boolean;
  }>(sql`select * from access.read_pending_session(${sid})`);
  const row = rows[0];
  if (!row?.user_id) return null;
  const { user_id: userId, factor_given: factorGiven, ...rest } = row;
  return { sessionId: sid, userId, factorGiven, ...rest };
}

/** Notes that the second factor was given in the session of this transaction. */
export async function giveSecondFactor(tx: Tx): Promise<void> {
  await tx.execute(sql`select access.give_second_factor()`);
}

/** Opens the session that follows on the pending one of this transaction; its id, or null. */
export function finishSignIn(tx: Tx): Promise<string | null> {
  return one<string>(tx, sql`access.finish_sign_in()`);
}

/** The secret that an authenticator app is to be given: one that waits already, or the new one; null when connected. */
export function startTotp(tx: Tx, sealed: string): Promise<string | null> {
  return one<string>(tx, sql`access.start_totp(${sealed})`);
}

export type OwnTotp = { sealedSecret: string; confirmed: boolean };

/** The secret of the viewer's app, connected or not yet; null when there is none. */
export async function selectOwnTotp(tx: Tx): Promise<OwnTotp | null> {
  const { rows } = await tx.execute<{ sealed_secret: string | null; confirmed: boolean }>(
    sql`select * from access.own_totp()`,
  );
  const row = rows[0];
  return row?.sealed_secret ? { sealedSecret: row.sealed_secret, confirmed: row.confirmed } : null;
}

/** Uses a time step up, connecting the app with the first; false when it or a later one was used before. */
export async function takeTotpStep(tx: Tx, step: number): Promise<boolean> {
  return (await one<boolean>(tx, sql`access.use_totp_step(${step})`)) ?? false;
}

/** Puts new recovery codes in place of all earlier ones. */
export async function replaceRecoveryCodes(tx: Tx, hashes: readonly string[]): Promise<void> {
  await tx.execute(sql`select access.replace_recovery_codes(${sql.param([...hashes])}::text[])`);
}

/** Uses a recovery code up; how many are left, or null when there is no such code. */
export function takeRecoveryCode(tx: Tx, hash: string): Promise<number | null> {
  return one<number>(tx, sql`access.use_recovery_code(${hash})`);
}

export type OwnFactors = { appSince: Date | null; passkeys: number; codesLeft: number; required: boolean };

/** What the viewer has, and whether their role may not work without a second factor. */
export async function selectOwnFactors(tx: Tx): Promise<OwnFactors> {
  const { rows } = await tx.execute<{
    app_since: string | null;
    passkeys: number;
    codes_left: number;
    required: boolean;
  }>(sql`select * from access.own_factors()`);
  const row = rows[0];
  return {
    appSince: row?.app_since ? new Date(row.app_since) : null,
    passkeys: row?.passkeys ?? 0,
    codesLeft: row?.codes_left ?? 0,
    required: row?.required ?? false,
  };
}

/** Takes the app (null) or a passkey away; `last` when the role needs a factor and there is no other. */
export async function deleteFactor(tx: Tx, passkeyId: string | null): Promise<'done' | 'last' | 'not-found'> {
  return (await one<'done'>(tx, sql`access.remove_factor(${passkeyId}::uuid)`)) ?? 'not-found';
}

async function one<T>(tx: Tx, call: SQL): Promise<T | null> {
  const { rows } = await tx.execute<{ value: T | null }>(sql`select ${call} as value`);
  return rows[0]?.value ?? null;
}
