import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '#lib/domain/viewer.ts';
import type { SignIn } from '../oracle.ts';
import { insert } from './insert.ts';
import { subjects } from './subjects.ts';

export async function person(
  owner: pg.Client,
  organisation: string,
  role: Role,
  name: string,
): Promise<string> {
  const email = `${name.replace(/\W+/g, '.').toLowerCase()}@example.org`;
  const id = await insert(owner, 'user_account', { email, name });
  await owner.query('insert into membership (organisation_id, user_id, role) values ($1, $2, $3)', [
    organisation,
    id,
    role,
  ]);
  return id;
}

/** A sign-in that has just proved who is there, by both factors. */
export function session(
  owner: pg.Client,
  user_id: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const now = new Date();
  const expires_at = new Date(now.getTime() + 86_400_000);
  return insert(owner, 'session', {
    user_id,
    expires_at,
    user_agent: 'matrix',
    confirmed_at: now,
    second_factor_at: now,
    ...more,
  });
}

const longAgo = new Date(Date.now() - 13 * 3_600_000);
const unconfirmed = { confirmed_at: longAgo };
const rows: Partial<Record<SignIn, Record<string, unknown>>> = {
  ended: { ended_at: new Date() },
  expired: { expires_at: longAgo },
  idle: { last_seen_at: longAgo },
  locked: { locked_at: new Date() },
  pending: { pending: true, confirmed_at: null, second_factor_at: null },
};

/** Makes every subject of the matrix; answers who they are and the session each bears, if any. */
export async function people(owner: pg.Client, houses: { here: string; elsewhere: string }) {
  const userIds = new Map<string, string>();
  const sessions = new Map<string, string | null>();
  for (const { key, role, home, signIn, confirmed } of subjects) {
    const id = await person(owner, houses[home], role, `Subject ${userIds.size + 1} ${role}`);
    userIds.set(key, id);
    if (signIn === 'none') sessions.set(key, null);
    else if (signIn === 'forged') sessions.set(key, randomUUID());
    else sessions.set(key, await session(owner, id, { ...rows[signIn], ...(confirmed ? {} : unconfirmed) }));
    // Behind the app's back, which would have ended the sessions too: the second line must hold alone.
    if (signIn === 'disabled')
      await owner.query('update user_account set disabled_at = now() where id = $1', [id]);
    if (signIn === 'left')
      await owner.query('update membership set ended_at = now() where user_id = $1', [id]);
  }
  return { userIds, sessions };
}

const day = 86_400_000;

/** Shares a case as it is shared with every partner of the matrix. */
export async function share(owner: pg.Client, caseId: string, userIds: Map<string, string>): Promise<void> {
  for (const { key, grant } of subjects) {
    if (grant === 'none') continue;
    await insert(owner, 'case_grant', {
      case_id: caseId,
      user_id: userIds.get(key),
      level: grant === 'contribute' ? 'contribute' : 'read',
      basis: 'reason',
      reason: 'The matrix',
      ends_at: new Date(Date.now() + (grant === 'expired' ? -day : day)),
      granted_by: userIds.get(key),
      revoked_at: grant === 'revoked' ? new Date() : null,
    });
  }
}

/** Opens a sealed case in an emergency, for whom that is still so and for whom it is over. */
export async function breakGlass(
  owner: pg.Client,
  caseId: string,
  userIds: Map<string, string>,
): Promise<void> {
  for (const { key, glass } of subjects) {
    if (glass === 'none') continue;
    const hours = glass === 'running' ? 1 : -1;
    await insert(owner, 'break_glass', {
      case_id: caseId,
      user_id: userIds.get(key),
      reason: 'The matrix',
      told_user_id: userIds.get(subjects[0]?.key ?? ''),
      started_at: new Date(Date.now() - 7_200_000),
      ends_at: new Date(Date.now() + hours * 3_600_000),
    });
  }
}

/** Gives every subject of the house their places on a case that was just opened. */
export async function takePlaces(
  owner: pg.Client,
  caseId: string,
  userIds: Map<string, string>,
): Promise<void> {
  for (const { key, standing } of subjects) {
    if (standing === 'none') continue;
    const capacity = standing === 'former' ? 'member' : standing;
    await owner.query(
      `insert into case_assignment (case_id, user_id, capacity, assigned_by, ended_at) values ($1, $2, $3, $2, $4)
       on conflict do nothing`,
      [caseId, userIds.get(key), capacity, standing === 'former' ? new Date() : null],
    );
  }
}
