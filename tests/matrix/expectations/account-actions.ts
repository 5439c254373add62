import { randomUUID } from 'node:crypto';
import { type Fields, form } from '../call-action.ts';
import { isIn } from '../oracle.ts';
import { insert } from '../stage/insert.ts';
import { opener } from '../stage/subjects.ts';
import type { HouseAction, OpenAction } from './action.ts';
import {
  type C,
  factors,
  isOpener,
  onButton,
  onForm,
  open,
  openForm,
  sessionOfOpener,
  staff,
  text,
} from './house-forms.ts';

/** Actions on one's own account and the ways into it, by file and name. */
export const accountActions: Record<string, HouseAction | OpenAction> = {
  [`${staff}/confirm/actions.ts:confirmAction`]: openForm('/confirm', ['session'], () => ({
    confirmation: 'no',
  })),
  [`${staff}/confirm/actions.ts:signInAnewAction`]: {
    of: 'house',
    may: isIn,
    at: () => '/confirm',
    args: () => [form({})],
    changes: 'session',
    anew: true,
  },
  [`${staff}/account/actions.ts:disownSessionAction`]: onButton(
    isOpener,
    '/account',
    'session',
    sessionOfOpener,
  ),
  [`${staff}/account/actions.ts:changePasswordAction`]: openForm('/account', ['session'], () => ({
    current: 'not the password of anybody',
    password: 'correct horse battery staple 7',
  })),
  [`${factors}/actions.ts:removeFactorAction`]: onForm(
    isOpener,
    '/account/second-factor',
    'passkey',
    async (cell) => ({
      factor: await passkeyOfOpener(cell),
    }),
  ),
  [`${factors}/actions.ts:renamePasskeyAction`]: onForm(
    isOpener,
    '/account/second-factor',
    'passkey',
    async (cell) => ({
      passkey: await passkeyOfOpener(cell),
      name: text,
    }),
  ),
  [`${factors}/actions.ts:renewCodesAction`]: onForm(
    isOpener,
    '/account/second-factor',
    'recovery_code',
    async (cell) => {
      await passkeyOfOpener(cell);
      return {};
    },
  ),
  [`${factors}/actions.ts:codesKeptAction`]: { of: 'anyone', only: [], at: () => '/account', args: () => [] },
  [`${factors}/app/actions.ts:connectAction`]: openForm('/account/second-factor/app', ['session'], wrongCode),
  [`${open}/sign-in/codes/actions.ts:goOnAction`]: openForm('/sign-in/codes', [], () => ({}), []),
  [`${open}/sign-in/enrol/actions.ts:connectAction`]: openForm('/sign-in/enrol', ['session'], wrongCode),
  [`${open}/sign-in/second-factor/actions.ts:giveCodeAction`]: openForm(
    '/sign-in/second-factor',
    ['session', 'sign_in_throttle'],
    wrongCode,
  ),
};

function wrongCode(): Fields {
  return { code: '000000' };
}

function passkeyOfOpener({ world }: C): Promise<string> {
  return insert(world.owner, 'passkey', {
    user_id: world.userIds.get(opener.key),
    credential_id: randomUUID(),
    public_key: 'none',
  });
}
