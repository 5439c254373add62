import { randomUUID } from 'node:crypto';
import { type Fields, form } from '../call-action.ts';
import { isIn, isStaff, mayAdminister, mayUseDirectory, type Subject } from '../oracle.ts';
import { author, opener } from '../stage/subjects.ts';
import { stored, theWorld } from '../stage/world.ts';
import { type HouseAction, idle, type OpenAction } from './action.ts';

type C = Parameters<HouseAction['args']>[0];
const text = 'written by the matrix';
const serial = () => randomUUID().slice(0, 8);

const onForm = (
  may: HouseAction['may'],
  at: string,
  changes: string,
  fields: (cell: C) => Fields | Promise<Fields>,
): HouseAction => ({
  of: 'house',
  may,
  at: () => at,
  args: async (cell) => [idle, form(await fields(cell))],
  changes,
});
const onButton: typeof onForm = (...given) => {
  const base = onForm(...given);
  return { ...base, args: async (cell) => (await base.args(cell)).filter((arg) => arg !== idle) };
};
const openForm = (
  at: string,
  only: string[],
  fields: () => Fields,
  state: unknown[] = [idle],
): OpenAction => ({
  of: 'anyone',
  only,
  at: () => at,
  args: () => [...state, form(fields())],
});

const isAuthor = (who: Subject) => who.key === author.key;
const isOpener = (who: Subject) => who.key === opener.key;
const body = (): Fields => ({
  nameEn: `Ostrivel ministry`,
  state: 'RU',
  kind: 'ministry',
  timeZone: 'Europe/Moscow',
});
const administered = () => theWorld().administered.id;
const user = async (more: Fields | Promise<Fields> = {}): Promise<Fields> => ({
  userId: administered(),
  ...(await more),
});
const otherRole = async (): Promise<Fields> => {
  const { rows } = await theWorld().owner.query('select role from membership where user_id = $1', [
    administered(),
  ]);
  return { role: rows[0]?.role === 'lawyer' ? 'caseworker' : 'lawyer' };
};
const otherState = async (): Promise<Fields> => ({
  disabled: (await stored('user_account', administered(), 'disabled_at is null')) === 'true' ? 'yes' : 'no',
});
const ownId = ({ world, who }: C) => world.userIds.get(who.key) ?? '';
/** A second sign-in of the opener, whom nobody else may sign out. */
const sessionOfOpener = async ({ world }: C): Promise<Fields> => ({
  session: await world.sessionOf(world.userIds.get(opener.key) ?? ''),
});

const staff = 'app/(staff)';
const office = 'app/(office)/administration/actions.ts';
const open = 'app/(public)';

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
  [`${office}:addUserAction`]: onForm(
    (who) => isIn(who) && who.role === 'administrator',
    '/administration/users/new',
    'user_account',
    () => ({ name: text, email: `${serial()}@example.org`, role: 'caseworker' }),
  ),
  [`${office}:makeLinkAction`]: onForm(mayAdminister, '/administration', 'one_time_link', async () => {
    await theWorld().owner.query('update user_account set disabled_at = null where id = $1', [
      administered(),
    ]);
    return user();
  }),
  [`${office}:changeRoleAction`]: onForm(mayAdminister, '/administration', 'membership', () =>
    user(otherRole()),
  ),
  [`${office}:setDisabledAction`]: onForm(mayAdminister, '/administration', 'user_account', () =>
    user(otherState()),
  ),
};
