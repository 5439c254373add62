import { randomUUID } from 'node:crypto';
import { form } from '../call-action.ts';
import { isAdministrator, isIn, isStaff, mayAdminister, mayUseDirectory, sure } from '../oracle.ts';
import { insert } from '../stage/insert.ts';
import { opener } from '../stage/subjects.ts';
import { stored, theWorld } from '../stage/world.ts';
import { type HouseAction, idle, type OpenAction } from './action.ts';
import {
  administered,
  body,
  type C,
  isAuthor,
  isOpener,
  office,
  onButton,
  onForm,
  open,
  openForm,
  otherRole,
  otherState,
  ownId,
  serial,
  sessionOfOpener,
  staff,
  text,
  user,
} from './house-forms.ts';

/** Actions that belong to no case, by file and name. */
export const houseActions: Record<string, HouseAction | OpenAction> = {
  [`${open}/actions.ts:setLocale`]: openForm('/sign-in', [], () => ({ locale: 'en' }), []),
  [`${open}/sign-in/actions.ts:signInAction`]: openForm('/sign-in', ['sign_in_throttle'], () => ({
    email: 'subject.2.caseworker@example.org',
    password: 'not the password of anybody',
  })),
  [`${open}/welcome/[token]/actions.ts:foundAction`]: openForm('/welcome/no-such-link', [], () => ({
    token: 'no-such-link',
    organisation: text,
    prefix: 'FND',
    timeZone: 'UTC',
    name: text,
    email: 'founder@example.org',
    password: 'correct horse battery staple 7',
  })),
  [`${open}/welcome/[token]/actions.ts:setPasswordAction`]: openForm('/welcome/no-such-link', [], () => ({
    token: 'no-such-link',
    password: 'correct horse battery staple 7',
  })),

  [`${staff}/actions.ts:setLocaleAction`]: onButton(isIn, '/account', 'user_account', () => ({
    locale: 'en',
    returnTo: '/account',
  })),
  [`${staff}/actions.ts:setThemeAction`]: onButton(isIn, '/account', 'user_account', () => ({
    theme: 'dark',
    returnTo: '/account',
  })),
  [`${staff}/actions.ts:signOutAction`]: {
    of: 'house',
    may: isIn,
    at: () => '/account',
    args: () => [],
    changes: 'session',
    anew: true,
  },
  [`${staff}/account/actions.ts:renameAction`]: onForm(isIn, '/account', 'user_account', () => ({
    name: `Subject ${serial()}`,
  })),
  [`${staff}/account/actions.ts:endSessionAction`]: onButton(
    isOpener,
    '/account',
    'session',
    sessionOfOpener,
  ),
  [`${staff}/account/actions.ts:endOthersAction`]: {
    of: 'house',
    may: isIn,
    at: () => '/account',
    args: async (cell) => {
      await cell.world.sessionOf(ownId(cell));
      return [];
    },
    changes: 'session',
  },
  [`${staff}/authorities/actions.ts:addAuthorityAction`]: onForm(isIn, '/authorities/new', 'authority', body),
  [`${staff}/authorities/actions.ts:editAuthorityAction`]: {
    ...onForm(mayUseDirectory, '/authorities', 'authority', body),
    args: async ({ world }) => {
      const id = world.directory.authority;
      return [
        id,
        idle,
        form({ ...body(), 'regimes.0.id': 'ru-59fz', version: await stored('authority', id) }),
      ];
    },
  },
  [`${staff}/authorities/actions.ts:addOfficialAction`]: {
    ...onForm(mayUseDirectory, '/authorities', 'official', body),
    args: ({ world }) => [world.directory.authority, idle, form({ name: text })],
  },
  [`${staff}/authorities/actions.ts:editOfficialAction`]: {
    ...onForm(mayUseDirectory, '/authorities', 'official', body),
    args: async ({ world: { directory } }) => {
      const { authority, official, word } = directory;
      const fields = { name: `${word} official`, version: await stored('official', official) };
      return [{ official, authority }, idle, form(fields)];
    },
  },
  [`${staff}/intake/actions.ts:startDraftAction`]: onButton(isStaff, '/intake', 'intake_draft', () => ({})),
  [`${staff}/intake/actions.ts:discardDraftAction`]: onButton(
    isAuthor,
    '/intake',
    'intake_draft',
    async ({ world }) => ({
      draftId: world.draft.id,
      discarded:
        (await stored('intake_draft', world.draft.id, 'discarded_at is null')) === 'true' ? 'true' : 'false',
    }),
  ),
  [`${staff}/intake/actions.ts:intakeAction`]: {
    ...onForm(isAuthor, '/intake', 'intake_draft', body),
    args: async ({ world }) => {
      const { id, word } = world.draft;
      await world.owner.query('update intake_draft set discarded_at = null where id = $1', [id]);
      const typed = { 'names.0.text': `${word} Draftova`, version: await stored('intake_draft', id) };
      return [id, idle, form(typed)];
    },
  },
  [`${staff}/today/actions.ts:markSeenAction`]: onButton(
    isOpener,
    '/today',
    'reminder',
    async ({ world }) => {
      await world.owner.query('update reminder set read_at = null');
      return { subjectId: world.files[0]?.parts.task ?? '' };
    },
  ),
  [`${staff}/actions.ts:markNoticeSeenAction`]: onButton(isOpener, '/today', 'notice', async ({ world }) => ({
    noticeId: await insert(world.owner, 'notice', {
      user_id: world.userIds.get(opener.key),
      kind: 'new-device',
    }),
  })),
  [`${office}:addUserAction`]: onForm(
    sure(isAdministrator),
    '/administration/users/new',
    'user_account',
    () => ({ name: text, email: `${serial()}@example.org`, role: 'caseworker' }),
  ),
  [`${office}:makeLinkAction`]: onForm(sure(mayAdminister), '/administration', 'one_time_link', async () => {
    await theWorld().owner.query('update user_account set disabled_at = null where id = $1', [
      administered(),
    ]);
    return user();
  }),
  [`${office}:changeRoleAction`]: onForm(sure(mayAdminister), '/administration', 'membership', () =>
    user(otherRole()),
  ),
  [`${office}:setDisabledAction`]: onForm(sure(mayAdminister), '/administration', 'user_account', () =>
    user(otherState()),
  ),
  [`${office}:withdrawLinkAction`]: onForm(
    mayAdminister,
    '/administration',
    'one_time_link',
    async ({ world }) => {
      await insert(world.owner, 'one_time_link', {
        token_hash: randomUUID(),
        purpose: 'set-password',
        user_id: administered(),
        expires_at: new Date(Date.now() + 3_600_000),
      });
      return user();
    },
  ),
  [`${office}:setIdleLockAction`]: onForm(
    isAdministrator,
    '/administration',
    'organisation',
    async (cell) => ({
      minutes: (await ownHouse(cell, 'idle_lock_minutes')) === '20' ? '10' : '20',
    }),
  ),
  [`${office}:setSmallestGroupAction`]: onForm(
    sure(isAdministrator),
    '/administration',
    'organisation',
    async (cell) => ({ cases: (await ownHouse(cell, 'smallest_group')) === '50' ? '100' : '50' }),
  ),
  [`${office}:setJudgingRuleAction`]: onForm(
    sure(isAdministrator),
    '/administration',
    'organisation',
    async (cell) => ({
      fourEyes: 'on',
      days: (await ownHouse(cell, 'assessment_days')) === '5' ? '6' : '5',
    }),
  ),
  [`${office}:secondFactorRolesAction`]: onForm(
    sure(isAdministrator),
    '/administration',
    'organisation',
    async (cell) => ({
      roles:
        (await ownHouse(cell, 'cardinality(second_factor_roles)')) === '2'
          ? ['lawyer']
          : ['lawyer', 'coordinator'],
    }),
  ),
  [`${staff}/coordination/people/actions.ts:shutOutAction`]: onForm(
    sure((who) => mayAdminister(who) || (isStaff(who) && who.home === 'here' && who.role === 'coordinator')),
    '/coordination',
    'user_account',
    async ({ world }) => {
      await world.owner.query('update user_account set disabled_at = null where id = $1', [administered()]);
      return user();
    },
  ),
};

async function ownHouse({ world, who }: C, what: string): Promise<string> {
  const { rows } = await world.owner.query(
    `select ${what} as value from organisation where id = (select organisation_id from membership where user_id = $1)`,
    [world.userIds.get(who.key)],
  );
  return String(rows[0]?.value);
}
