import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** A name that no other run has given, so that a test finds its own. */
export const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

/** Starts an intake and waits until its page can be typed into. */
export async function startIntake(page: Page): Promise<void> {
  await page.goto('/intake');
  await page.getByRole('button', { name: 'Start an intake' }).click();
  await expect(page).toHaveURL(/\/intake\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Saved as you type.', { exact: true })).toBeVisible();
}

/** The intake says that everything typed so far is kept. */
export async function waitUntilKept(page: Page): Promise<void> {
  await expect(page.getByRole('status').getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
}

/** How often the intake at this address was saved; the server is asked, not the page. */
export async function savesOf(page: Page, address: string): Promise<number> {
  return (await (await page.request.get(`${address}/keep`)).json()).version;
}

/** Opens a case by the shortest intake; returns its reference. */
export async function openCase(page: Page, about: { name: string; what?: string }): Promise<string> {
  await startIntake(page);
  await page.getByLabel('Name 1').fill(about.name);
  await page.getByRole('textbox', { name: 'What happened' }).fill(about.what ?? 'Told by a neighbour.');
  await page.getByRole('button', { name: 'Open the case' }).click();
  return referenceHere(page);
}

/** The reference of the case whose page has just opened. */
export async function referenceHere(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/cases\/THF-\d{4}-\d{4,}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Chooses in a list that is found by typing; a body of the directory may go on with its other names. */
export async function choose(page: Page, label: string, typed: string): Promise<void> {
  // Before the scripts arrive it is a plain list, which cannot be typed into.
  await expect(page.getByRole('button', { name: 'Show the choices' }).first()).toBeVisible();
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: new RegExp(`^${typed}( [·(]|$)`) }).click();
}
