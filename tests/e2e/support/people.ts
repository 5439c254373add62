import { type Cookie, expect, type Page } from '@playwright/test';

export type Role = 'caseworker' | 'coordinator' | 'lawyer' | 'administrator' | 'partner';

export const password = process.env.VIGIL_EXAMPLE_PASSWORD ?? '';

/** The example's people, by role. */
export const nameOf: Record<Role, string> = {
  caseworker: 'Leyla Orazova',
  coordinator: 'Marek Novotný',
  lawyer: 'Анна Бергман',
  administrator: 'Jonas Weber',
  partner: 'Nadia Haddad',
};

export const addressOf = (role: Role) => `${role}@example.org`;

/** Fills the sign-in page, in either language, and sends it. */
export async function enterSignIn(page: Page, email: string, secret: string = password): Promise<void> {
  await page.getByLabel(/^(E-mail|Электронная почта)/).fill(email);
  await page.getByLabel(/^(Password|Пароль)/).fill(secret);
  await page.getByRole('button', { name: /^(Sign in|Войти)$/ }).click();
}

/** The session of each role, made once in each worker, and since when it is one. */
const sessions = new Map<Role, { cookie: Cookie; since: number }>();

/** Dangerous acts ask anew after ten minutes; a test that is not about that begins well before. */
const reusedFor = 6 * 60_000;

const homeOf = (role: Role) => (role === 'administrator' ? '/administration' : '/today');

/** Signs in from the sign-in page and waits for the first page behind it. */
export async function signInAnew(page: Page, role: Role): Promise<void> {
  await page.goto('/sign-in');
  await enterSignIn(page, addressOf(role));
  await expect(page).toHaveURL(new RegExp(`${homeOf(role)}$`));
}

/**
 * Signs in where the test is not about that: with the session of the test before, if it is still one and not older
 * than a few minutes. Ends on the role's first page.
 */
export async function signIn(page: Page, role: Role): Promise<void> {
  const known = sessions.get(role);
  if (known && Date.now() - known.since < reusedFor) {
    await page.context().addCookies([known.cookie]);
    await page.goto(homeOf(role));
    if (new URL(page.url()).pathname === homeOf(role)) return;
  }
  await signInAnew(page, role);
  const session = (await page.context().cookies()).find(({ name }) => name === 'vigil-session');
  if (session) sessions.set(role, { cookie: session, since: Date.now() });
}

/** Opens the account menu at the foot of the rail. */
export async function openAccountMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').locator('summary').filter({ hasText: name, visible: true }).click();
}

export async function signOut(page: Page, role: Role): Promise<void> {
  await openAccountMenu(page, nameOf[role]);
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

/** Has this browser remember a language, as the switch in the account menu does. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page
    .context()
    .addCookies([{ name: 'vigil-locale', value: language, url: process.env.VIGIL_E2E_URL }]);
}
