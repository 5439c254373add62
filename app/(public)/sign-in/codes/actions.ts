'use server';

import { redirect } from 'next/navigation';
import { forgetShownCodes } from '#lib/auth/factors/shown-codes.ts';
import { finishSignIn } from '#lib/auth/finish-sign-in.ts';
import { requirePending } from '#lib/auth/pending-session.ts';

/** The codes were written down: everything opens. */
export async function goOnAction(data: FormData): Promise<void> {
  const pending = await requirePending();
  await forgetShownCodes();
  redirect(await finishSignIn(pending, data.get('next')));
}
