import { form } from '../call-action.ts';
import { mayAssign, mayBreakGlass, mayDirect, sure } from '../oracle.ts';
import { breakGlass, share } from '../stage/people.ts';
import { subjects } from '../stage/subjects.ts';
import { type CaseAction, type Cell, idle } from './action.ts';

const access = 'app/(staff)/cases/[ref]/access/actions.ts';
const tomorrow = () => Temporal.Now.plainDateISO('UTC').add({ days: 1 }).toString();

const onAccess = (may: CaseAction['may'], changes: string, args: CaseAction['args']): CaseAction => ({
  of: 'case',
  may,
  at: ({ file }) => `/cases/${file.reference}/access`,
  args,
  changes,
});

/** Everybody sees the case again as the stage has set it. */
async function restore({ world, file }: Cell): Promise<void> {
  const { owner, userIds } = world;
  await owner.query('delete from notice where case_id = $1', [file.id]);
  await owner.query('delete from case_grant where case_id = $1', [file.id]);
  await owner.query('delete from break_glass where case_id = $1', [file.id]);
  await owner.query('update case_file set sensitivity = $2 where id = $1', [file.id, file.sensitivity]);
  await share(owner, file.id, userIds);
  if (file.sensitivity === 'sealed') await breakGlass(owner, file.id, userIds);
}

/** What is shared with the partner who is no viewer; whoever tries at the same time means the same grant. */
async function spareGrant({ world, file }: Cell): Promise<string> {
  const row = [file.id, world.partner.id];
  await world.owner.query(
    `insert into case_grant (case_id, user_id, level, basis, reason, ends_at, granted_by)
     values ($1, $2, 'read', 'reason', 'The matrix', now() + interval '1 day', $2) on conflict do nothing`,
    row,
  );
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from case_grant where case_id = $1 and user_id = $2 and revoked_at is null',
    row,
  );
  return rows[0]?.id ?? '';
}

/** An emergency of a colleague who is no viewer. */
async function spareEmergency({ world, file }: Cell): Promise<string> {
  await world.owner.query(
    `insert into break_glass (case_id, user_id, reason, told_user_id, ends_at)
     select $1, $2, 'The matrix', $3, now() + interval '1 hour' where not exists (select from break_glass
       where case_id = $1 and user_id = $2 and ended_at is null)`,
    [file.id, world.spare, world.taker],
  );
  return world.spare;
}

/** Who is told of an emergency has to be a coordinator or a lawyer; this one sees the case anyway. */
const told = subjects.find(({ key }) => key === 'coordinator, member');

/** Actions that decide who sees a case, by file and name. */
export const sharingActions: Record<string, CaseAction> = {
  [`${access}:shareAction`]: onAccess(sure(mayDirect), 'case_grant', ({ world, file }) => {
    const fields = { email: world.partner.email, level: 'read', until: tomorrow(), reason: 'The matrix' };
    return [file.reference, idle, form(fields)];
  }),
  [`${access}:revokeAction`]: onAccess(sure(mayDirect), 'case_grant', async (cell) => [
    cell.file.reference,
    idle,
    form({ grantId: await spareGrant(cell) }),
  ]),
  [`${access}:closeAccessAction`]: {
    ...onAccess(sure(mayAssign), 'case_grant', ({ file }) => [file.reference, idle, form({})]),
    after: restore,
  },
  [`${access}:endEmergencyAction`]: onAccess(mayDirect, 'break_glass', async (cell) => [
    cell.file.reference,
    form({ userId: await spareEmergency(cell) }),
  ]),
  'app/(staff)/cases/break-glass/actions.ts:breakGlassAction': {
    of: 'case',
    may: sure(mayBreakGlass),
    at: () => '/cases/break-glass',
    args: ({ world, file }) => {
      const fields = {
        reference: file.reference,
        reason: 'The matrix tries what an emergency opens',
        toldUserId: world.userIds.get(told?.key ?? '') ?? '',
      };
      return [idle, form(fields)];
    },
    changes: 'break_glass',
    opens: true,
    after: restore,
  },
};
