import 'server-only';
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/viewer.ts';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';
import { membership } from '../schema/organisation.ts';

export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  /** Until when a link for setting a password works; null when there is none. */
  linkUntil: Date | null;
};

/** The users of the viewer's organisation by name; only an administrator may ask. */
export async function selectUsers(tx: Tx, userId?: string): Promise<UserRow[]> {
  const rows = await tx
    .select({
      id: userAccount.id,
      name: userAccount.name,
      email: sql<string>`address.email`,
      role: membership.role,
      disabledAt: userAccount.disabledAt,
      lastSignInAt: sql<string | null>`signed.at`,
      linkUntil: sql<string | null>`link.expires_at`,
    })
    .from(userAccount)
    .innerJoin(membership, and(eq(membership.userId, userAccount.id), isNull(membership.endedAt)))
    .innerJoin(sql`access.member_addresses() address`, sql`address.user_id = ${userAccount.id}`)
    .leftJoin(sql`access.last_sign_ins() signed`, sql`signed.user_id = ${userAccount.id}`)
    .leftJoin(sql`access.open_links() link`, sql`link.user_id = ${userAccount.id}`)
    .where(userId ? eq(userAccount.id, userId) : undefined)
    .orderBy(asc(userAccount.name), asc(userAccount.id));
  return rows.map((row) => ({
    ...row,
    lastSignInAt: row.lastSignInAt ? new Date(row.lastSignInAt) : null,
    linkUntil: row.linkUntil ? new Date(row.linkUntil) : null,
  }));
}

type NewUser = { email: string; name: string; role: Role; tokenHash: string };

/** Adds a user with a link for setting a password; null when the address is taken. */
export function addMember(tx: Tx, user: NewUser): Promise<string | null> {
  return one<string>(
    tx,
    sql`access.add_member(${user.email}, ${user.name}, ${user.role}, ${user.tokenHash})`,
  );
}

/**
 * A new link for setting a password, in place of all earlier ones; with `resets` its use takes the second factors
 * away too. False when the user is not ours.
 */
export async function linkForPassword(
  tx: Tx,
  userId: string,
  tokenHash: string,
  resets = false,
): Promise<boolean> {
  const call = sql`access.link_for_password(${userId}, ${tokenHash}, ${resets})`;
  return (await one<boolean>(tx, call)) ?? false;
}

/** Stops the links for setting a password that a user has; false when the user is not ours. */
export async function withdrawLinks(tx: Tx, userId: string): Promise<boolean> {
  return (await one<boolean>(tx, sql`access.withdraw_links(${userId})`)) ?? false;
}

/** Shuts a user out or enables a user; false for oneself and for users who are not ours. */
export async function setDisabled(tx: Tx, userId: string, disabled: boolean): Promise<boolean> {
  return (await one<boolean>(tx, sql`access.set_disabled(${userId}, ${disabled})`)) ?? false;
}

/** Changes a role; false for oneself and for users who are not ours. */
export async function setRole(tx: Tx, userId: string, role: Role): Promise<boolean> {
  return (await one<boolean>(tx, sql`access.set_role(${userId}, ${role})`)) ?? false;
}

async function one<T extends string | boolean>(tx: Tx, call: SQL): Promise<T | null> {
  const { rows } = await tx.execute<{ value: T | null }>(sql`select ${call} as value`);
  return rows[0]?.value ?? null;
}

export async function updateName(tx: Tx, userId: string, name: string): Promise<void> {
  await tx.update(userAccount).set({ name }).where(eq(userAccount.id, userId));
}

export type AdministrationEntry = {
  id: number;
  at: Date;
  action: string;
  /** The table that it was about, and what was done to it. */
  about: string;
  operation: 'insert' | 'update' | 'delete' | 'read' | 'refuse' | 'event';
  actor: string | null;
  subject: string | null;
  role: string | null;
  newDevice: boolean;
};

/**
 * What was done to users and the organisation, who signed in and who was refused what, newest first; `before` is the
 * id of the last entry already shown. What one writes about oneself, such as a choice of language, is left out, and
 * of adding somebody only the place they got is listed.
 */
export async function selectAdministration(
  tx: Tx,
  limit: number,
  before: number | null = null,
): Promise<AdministrationEntry[]> {
  const { rows } = await tx.execute<Omit<AdministrationEntry, 'at'> & { at: string }>(sql`
    select e.id::int, e.at, e.action, e.subject as about, e.operation, actor.name as actor,
      coalesce(subject.name, house.name) as subject, e.after->>'role' as role,
      coalesce((e.after->>'new_device')::boolean, false) as "newDevice"
    from audit_entry e
    left join user_account actor on actor.id = e.actor_id
    left join user_account subject on subject.id = e.subject_id
    left join organisation house on house.id = e.subject_id
    where e.case_id is null and e.organisation_id = (select access.viewer_organisation())
      and ${before === null ? sql`true` : sql`e.id < ${before}`}
      and (e.operation = 'refuse'
        or e.subject in ('passkey', 'totp_secret', 'recovery_code', 'external_identity')
        -- What was taken on with the software is nobody's act, and a file is told once, not day by day.
        or e.subject in ('law', 'law_confirmation', 'calendar', 'calendar_day', 'calendar_year')
          and e.action not in ('organisation.found', 'law.take-on')
          and not (e.subject = 'calendar_day' and e.action = 'calendar.take-in')
        or e.subject = 'session' and e.action in ('session.open', 'session.end')
        or e.subject in ('organisation', 'membership', 'user_account') and e.action not like 'account.%'
          and not (e.subject <> 'organisation' and e.action = 'organisation.found')
          and not (e.subject = 'user_account' and e.action = 'user.add'))
    order by e.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
