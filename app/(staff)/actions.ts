'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { savePreferences } from '#lib/account/save-preferences.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { secureCookies } from '#lib/auth/session-cookie.ts';
import { signOut } from '#lib/auth/sign-out.ts';
import { locales } from '#lib/domain/locale.ts';
import { localeCookie } from '#lib/i18n/current-locale.ts';
import { markNoticeSeen } from '#lib/notices/mark-notice-seen.ts';
import { noticeSeenSchema } from '#lib/notices/schema.ts';

const returnTo = z
  .string()
  .regex(/^\/(?!\/)[\w\-/.?=&%]*$/)
  .catch('/today');
const localeForm = z.object({ locale: z.enum(locales), returnTo });
const themeForm = z.object({ theme: z.enum(['system', 'light', 'dark']), returnTo });
const oneYear = 365 * 24 * 60 * 60;

export async function setLocaleAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { locale, returnTo: back } = localeForm.parse(Object.fromEntries(data));
  await savePreferences(viewer, { locale });
  (await cookies()).set(localeCookie, locale, {
    path: '/',
    maxAge: oneYear,
    sameSite: 'lax',
    secure: secureCookies,
  });
  revalidatePath('/', 'layout');
  redirect(back);
}

export async function setThemeAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { theme, returnTo: back } = themeForm.parse(Object.fromEntries(data));
  await savePreferences(viewer, { theme: theme === 'system' ? null : theme });
  revalidatePath('/', 'layout');
  redirect(back);
}

/** Wherever somebody's notices stand: on Today, or where an administrator lands. */
export async function markNoticeSeenAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = noticeSeenSchema.safeParse(Object.fromEntries(data));
  if (!parsed.success) return;
  await markNoticeSeen(viewer, parsed.data.noticeId);
  revalidatePath('/', 'layout');
}

export async function signOutAction(): Promise<void> {
  await signOut();
  redirect('/sign-in');
}
