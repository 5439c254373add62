'use server';

import { redirect } from 'next/navigation';
import { signInSchema } from '#lib/auth/schema.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/** Signs in and goes where the person was going. The address typed is kept, the password never sent back. */
export async function signInAction(_: ActionState, data: FormData): Promise<ActionState> {
  const { password: _password, ...values } = formDataToObject(data);
  const parsed = signInSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const signedIn = await signIn(parsed.data.email, parsed.data.password, parsed.data.next);
  if (!signedIn.ok) return { status: 'invalid', fieldErrors: {}, formError: signedIn.error.code, values };
  redirect(signedIn.data.path);
}
