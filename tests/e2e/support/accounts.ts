import { expect, type Page } from '@playwright/test';
import { unique } from './cases.ts';

export type Account = { name: string; email: string; welcome: string };

/** As the administrator who is signed in: adds somebody; `welcome` is the path for choosing a password. */
export async function invite(page: Page, role = 'Caseworker'): Promise<Account> {
  await page.goto('/administration/users/new');
  const name = unique('Nora Test');
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@example.org`;
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Add and make a link' }).click();
  const link = page.getByText(/\/welcome\//);
  await expect(link).toBeVisible();
  const [welcome = ''] = /\/welcome\/[\w-]+/.exec((await link.textContent()) ?? '') ?? [];
  return { name, email, welcome };
}

/** Chooses the password on the page that the link opens. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose your password');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page).not.toHaveURL(/welcome/);
}
