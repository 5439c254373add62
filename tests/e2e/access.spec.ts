import { expect, type Page, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { addDocument } from './support/documents.ts';
import { addressOf, enterSignIn, nameOf, type Role, signIn, signInAnew, signOut } from './support/people.ts';

const gone = (page: Page) => page.getByRole('heading', { level: 1 });

test('whoever is not signed in goes to the sign-in page, and from there to where they wanted', async ({
  page,
}) => {
  await page.goto('/cases?urgency=high');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await enterSignIn(page, addressOf('caseworker'));
  await expect(page).toHaveURL(/\/cases\?urgency=high$/);
  await expect(page.getByLabel('Urgency')).toHaveValue('high');
});

test('nobody is sent to another site after signing in', async ({ page }) => {
  await page.goto('/sign-in?next=//example.com/cases');
  await enterSignIn(page, addressOf('caseworker'));
  await expect(page).toHaveURL(/\/today$/);
  expect(new URL(page.url()).host).toBe(new URL(process.env.VIGIL_E2E_URL ?? '').host);
});

test('a wrong password and an unknown address are answered alike', async ({ page }) => {
  const told: string[] = [];
  for (const email of [addressOf('caseworker'), 'nobody-of-that-name@example.org']) {
    await page.goto('/sign-in');
    await enterSignIn(page, email, 'not the password');
    const alert = page.getByRole('alert').filter({ hasText: 'do not belong together' });
    await expect(alert).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    told.push((await page.getByRole('main').textContent()) ?? '');
  }
  expect(told[0]).toBe(told[1]);
});

for (const role of Object.keys(nameOf) as Role[]) {
  test(`the example’s ${role} signs in and out, and Back shows nothing after`, async ({ page }) => {
    await signInAnew(page, role);
    await expect(page.getByRole('banner')).toContainText(nameOf[role]);
    await signOut(page, role);
    await page.goBack();
    await page.reload();
    await expect(page).toHaveURL(/\/sign-in/);
  });
}

test('an administrator sees no case, not even that it exists', async ({ page }) => {
  await signIn(page, 'administrator');
  await expect(page.getByRole('link', { name: 'Cases', exact: true })).toHaveCount(0);
  const unknown = await page.goto('/cases/THF-2026-9999');
  expect(unknown?.status()).toBe(404);
  const words = await gone(page).textContent();
  for (const path of [
    '/cases/THF-2026-0001',
    '/cases/THF-2026-0001/people',
    '/cases/THF-2026-0001/inquiries',
    '/cases/THF-2026-0001/history',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(gone(page)).toHaveText(words ?? '');
  }
  for (const path of ['/cases', '/today', '/inquiries', '/deadlines', '/coordination', '/intake'])
    await expect
      .soft(page.goto(path).then(() => page.getByRole('main').textContent()))
      .resolves.not.toContain('THF-');
});

test('who is not on a restricted case finds nothing of it; its people do', async ({ page, browser }) => {
  await signIn(page, 'coordinator');
  const name = unique('Kept close');
  const reference = await openCase(page, { name });
  await addDocument(page, reference, 'Kept close');
  await page.getByRole('link', { name: 'Kept close', exact: true }).click();
  const download = await page
    .getByRole('main')
    .getByRole('link', { name: /Download/ })
    .first()
    .getAttribute('href');
  await page.goto(`/cases/${reference}/edit`);
  await page.getByRole('radio', { name: /^Restricted/ }).check();
  await page.getByRole('button', { name: 'Change the access' }).click();
  // The head of the case says so at once: it stood there before as open.
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(page.getByRole('main')).toContainText('Restricted');
  expect((await page.request.get(download ?? '')).status()).toBe(200);

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(other, 'caseworker');
  const parts = ['', '/people', '/people/new', '/chronology', '/chronology/add', '/claims', '/inquiries'];
  const more = [
    '/inquiries/new',
    '/documents',
    '/documents/add',
    '/tasks',
    '/tasks/add',
    '/history',
    '/edit',
  ];
  for (const part of [...parts, ...more]) {
    const answer = await other.goto(`/cases/${reference}${part}`);
    expect.soft(answer?.status(), part).toBe(404);
    expect.soft(await other.content(), part).not.toContain(name);
  }
  expect((await other.request.get(download ?? '')).status()).toBe(404);
  await other.goto(`/cases?reference=${reference}`);
  await expect(other.getByRole('link', { name })).toHaveCount(0);
  await other.context().close();
});
