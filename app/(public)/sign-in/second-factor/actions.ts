'use server';

import { redirect } from 'next/navigation';
import { clientAddress } from '#lib/auth/client-address.ts';
import { deviceToken } from '#lib/auth/device-token.ts';
import { finishSignIn } from '#lib/auth/finish-sign-in.ts';
import { giveCode } from '#lib/auth/give-code.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { requirePending } from '#lib/auth/pending-session.ts';
import { codeSchema } from '#lib/auth/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/** Takes a code as the second factor and goes where the person was going. A code is never sent back. */
export async function giveCodeAction(_: ActionState, data: FormData): Promise<ActionState> {
  const pending = await requirePending();
  const { code: _code, ...values } = formDataToObject(data);
  const parsed = codeSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const { code, next } = parsed.data;
  const whence = { deviceToken: await deviceToken(), address: await clientAddress() };
  const given = await giveCode(pending, code, whence);
  if (!given.ok) {
    const { code: reason, field } = given.error;
    if (field) return { status: 'invalid', fieldErrors: { [field]: reason }, values };
    return { status: 'invalid', fieldErrors: {}, formError: reason, values };
  }
  const path = await finishSignIn(pending, next);
  if (given.data.method === 'app') redirect(path);
  const going = nextPath(next);
  redirect(`/account/second-factor?used=code${going ? `&next=${encodeURIComponent(going)}` : ''}`);
}
