import { randomUUID } from 'node:crypto';
import { type Fields, form } from '../call-action.ts';
import type { Subject } from '../oracle.ts';
import { author, opener } from '../stage/subjects.ts';
import { stored, theWorld } from '../stage/world.ts';
import { type HouseAction, idle, type OpenAction } from './action.ts';

export type C = Parameters<HouseAction['args']>[0];
export const text = 'written by the matrix';
export const serial = () => randomUUID().slice(0, 8);

export const onForm = (
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
export const onButton: typeof onForm = (...given) => {
  const base = onForm(...given);
  return { ...base, args: async (cell) => (await base.args(cell)).filter((arg) => arg !== idle) };
};
export const openForm = (
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

export const isAuthor = (who: Subject) => who.key === author.key;
export const isOpener = (who: Subject) => who.key === opener.key;
export const body = (): Fields => ({
  nameEn: `Ostrivel ministry`,
  state: 'RU',
  kind: 'ministry',
  timeZone: 'Europe/Moscow',
});
export const administered = () => theWorld().administered.id;
export const user = async (more: Fields | Promise<Fields> = {}): Promise<Fields> => ({
  userId: administered(),
  ...(await more),
});
export const otherRole = async (): Promise<Fields> => {
  const { rows } = await theWorld().owner.query('select role from membership where user_id = $1', [
    administered(),
  ]);
  return { role: rows[0]?.role === 'lawyer' ? 'caseworker' : 'lawyer' };
};
export const otherState = async (): Promise<Fields> => ({
  disabled: (await stored('user_account', administered(), 'disabled_at is null')) === 'true' ? 'yes' : 'no',
});
export const ownId = ({ world, who }: C) => world.userIds.get(who.key) ?? '';
/** A second sign-in of the opener, whom nobody else may sign out. */
export const sessionOfOpener = async ({ world }: C): Promise<Fields> => ({
  session: await world.sessionOf(world.userIds.get(opener.key) ?? ''),
});

export const staff = 'app/(staff)';
export const office = 'app/(office)/administration/actions.ts';
export const open = 'app/(public)';
export const factors = `${staff}/account/second-factor`;
