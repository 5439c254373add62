import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

export type PasskeyPurpose = 'register' | 'sign-in' | 'second-factor' | 'confirm' | 'unlock';

/** Keeps a question that was put to an authenticator in the name of this transaction's viewer and session. */
export async function putChallenge(tx: Tx, purpose: PasskeyPurpose, challenge: string): Promise<void> {
  await tx.execute(sql`select access.put_challenge(${purpose}, ${challenge})`);
}

/** Uses a question up; false when it is too old, was answered, or was put to somebody or something else. */
export async function takeChallenge(tx: Tx, purpose: PasskeyPurpose, challenge: string): Promise<boolean> {
  return (await one<boolean>(tx, sql`access.take_challenge(${purpose}, ${challenge})`)) ?? false;
}

export type OwnPasskey = {
  id: string;
  credentialId: string;
  name: string;
  transports: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The viewer's passkeys, the oldest first. */
export async function selectOwnPasskeys(tx: Tx): Promise<OwnPasskey[]> {
  const { rows } = await tx.execute<{
    id: string;
    credential_id: string;
    name: string;
    transports: string[];
    created_at: string;
    last_used_at: string | null;
  }>(sql`select * from access.own_passkeys()`);
  return rows.map((row) => ({
    id: row.id,
    credentialId: row.credential_id,
    name: row.name,
    transports: row.transports,
    createdAt: new Date(row.created_at),
    lastUsedAt: row.last_used_at ? new Date(row.last_used_at) : null,
  }));
}

export type NewPasskey = {
  /** Ids and keys are base64url. */
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  backedUp: boolean;
  name: string;
};

/** Adds a passkey to the viewer; false when the authenticator is known already. */
export async function insertPasskey(tx: Tx, key: NewPasskey): Promise<boolean> {
  const { credentialId, publicKey, counter, transports, backedUp, name } = key;
  const call = sql`access.add_passkey(${credentialId}, ${publicKey}, ${counter}, ${sql.param(transports)}::text[],
    ${backedUp}, ${name})`;
  return (await one<boolean>(tx, call)) ?? false;
}

/** Gives one of the viewer's passkeys another name; false when it is not theirs. */
export async function updatePasskeyName(tx: Tx, id: string, name: string): Promise<boolean> {
  return (await one<boolean>(tx, sql`access.rename_passkey(${id}, ${name})`)) ?? false;
}

export type FoundPasskey = { userId: string; publicKey: string; counter: number; transports: string[] };

/** A passkey by what the authenticator calls it, while its owner may sign in; null otherwise. */
export async function findPasskey(tx: Tx, credentialId: string): Promise<FoundPasskey | null> {
  const { rows } = await tx.execute<{
    user_id: string | null;
    public_key: string;
    counter: string;
    transports: string[];
  }>(sql`select * from access.find_passkey(${credentialId})`);
  const row = rows[0];
  if (!row?.user_id) return null;
  const { user_id: userId, public_key: publicKey, counter, transports } = row;
  return { userId, publicKey, counter: Number(counter), transports };
}

/** Notes that one of the viewer's passkeys answered; false when its counter did not grow, which tells of a copy. */
export async function noteUse(
  tx: Tx,
  use: { credentialId: string; counter: number; backedUp: boolean },
): Promise<boolean> {
  const call = sql`access.use_passkey(${use.credentialId}, ${use.counter}, ${use.backedUp})`;
  return (await one<boolean>(tx, call)) ?? false;
}

async function one<T>(tx: Tx, call: SQL): Promise<T | null> {
  const { rows } = await tx.execute<{ value: T | null }>(sql`select ${call} as value`);
  return rows[0]?.value ?? null;
}
