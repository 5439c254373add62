'use server';

import { redirect } from 'next/navigation';
import { clientAddress } from '#lib/auth/client-address.ts';
import { foundOrganisation } from '#lib/auth/found-organisation.ts';
import { foundSchema, setPasswordSchema } from '#lib/auth/schema.ts';
import { setPassword } from '#lib/auth/set-password.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { forgive } from '#lib/auth/throttle.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/** Founds the organisation and signs its first administrator in. A password is never sent back. */
export async function foundAction(_: ActionState, data: FormData): Promise<ActionState> {
  const { password: _password, ...values } = formDataToObject(data);
  const parsed = foundSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const founded = await foundOrganisation(parsed.data);
  if (!founded.ok) return refusedForm(founded.error, values);
  const signedIn = await signIn(parsed.data.email, parsed.data.password);
  redirect(signedIn.ok ? signedIn.data.path : '/sign-in');
}

/** Sets a password through a link and signs its owner in. */
export async function setPasswordAction(_: ActionState, data: FormData): Promise<ActionState> {
  const { password: _password, ...values } = formDataToObject(data);
  const parsed = setPasswordSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const done = await setPassword(parsed.data.token, parsed.data.password);
  if (!done.ok) return refusedForm(done.error, values);
  await forgive(done.data.email, await clientAddress());
  const signedIn = await signIn(done.data.email, parsed.data.password);
  redirect(signedIn.ok ? signedIn.data.path : '/sign-in');
}
