import { expect, type Page, test } from '@playwright/test';
import { choosePassword, invite } from './support/accounts.ts';
import { expectAccessible } from './support/check-page.ts';
import { enterSignIn, signIn } from './support/people.ts';

const secret = 'seven unrelated wet stones';
const typed = 'Half a word of what was b';

/** A person of the test's own, signed in at a form with something typed into it. */
async function atAForm(page: Page): Promise<{ email: string }> {
  await signIn(page, 'administrator');
  const { email, welcome } = await invite(page);
  await page.context().clearCookies();
  await page.goto(welcome);
  await choosePassword(page, secret);
  await page.clock.install();
  await openForm(page);
  return { email };
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/authorities/new');
  await expect(page.getByRole('button', { name: 'Show the choices' }).first()).toBeVisible();
  await page.getByLabel('Notes').fill(typed);
}

const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Locked', exact: true });
const note = (page: Page) => page.getByLabel('Notes');

async function unlock(page: Page, password = secret): Promise<void> {
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

test('a view that nobody touches covers itself, and the form is as it was after the password', async ({
  page,
}) => {
  await atAForm(page);
  await page.clock.fastForward('14:00');
  await expect(note(page)).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(lockScreen(page)).toBeVisible();
  await expect(page.getByLabel('Your password')).toBeFocused();
  await expect(note(page)).toBeHidden();
  expect(await page.locator('body').ariaSnapshot()).not.toContain(typed);
  await page.emulateMedia({ media: 'print' });
  await expect(note(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expectAccessible(page, 'the lock screen');

  await unlock(page, 'seven unrelated dry stones');
  await expect(page.getByText('This does not fit')).toBeVisible();
  await expect(note(page)).toBeHidden();
  await unlock(page);
  await expect(note(page)).toHaveValue(typed);
  await expect(lockScreen(page)).toBeHidden();
});

test('while it is locked the server shows nothing either, in no tab; unlocking one unlocks all', async ({
  page,
}) => {
  await atAForm(page);
  const second = await page.context().newPage();
  await openForm(second);
  await page.bringToFront();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(lockScreen(page)).toBeVisible();
  await expect(lockScreen(second)).toBeVisible();
  const third = await page.context().newPage();
  await expect
    .poll(async () => {
      await third.goto('/cases');
      return new URL(third.url()).pathname;
    })
    .toBe('/sign-in');
  await third.close();
  await unlock(page);
  await expect(lockScreen(page)).toBeHidden();
  await expect(lockScreen(second)).toBeHidden();
  await expect(note(page)).toHaveValue(typed);
  await expect(note(second)).toHaveValue(typed);
  await second.close();
});

test('where the session ended meanwhile, signing in in place keeps the form', async ({ page, browser }) => {
  const { email } = await atAForm(page);
  const elsewhere = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await elsewhere.goto('/sign-in');
  await enterSignIn(elsewhere, email, secret);
  await expect(elsewhere).toHaveURL(/\/today$/);
  await elsewhere.goto('/account');
  await elsewhere.getByRole('button', { name: 'End all others' }).click();
  await expect(elsewhere.getByRole('button', { name: 'End all others' })).toBeHidden();
  await elsewhere.context().close();

  await page.clock.fastForward('16:00');
  await expect(lockScreen(page)).toBeVisible();
  await unlock(page);
  await expect(lockScreen(page)).toBeHidden();
  await expect(note(page)).toHaveValue(typed);
  const third = await page.context().newPage();
  await third.goto('/cases');
  await expect(third).toHaveURL(/\/cases$/);
  await third.close();
});

test('leaving quickly leaves nothing for Back to show, from a dialog and from the lock screen too', async ({
  page,
}) => {
  await page.route('https://www.wikipedia.org/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>An ordinary page</title>' }),
  );
  await atAForm(page);
  await page.goto('/cases');
  await page.getByRole('link', { name: 'Inquiries', exact: true }).first().click();
  await expect(page).toHaveURL(/\/inquiries$/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('An ordinary page');
  await page.goBack();
  await expect(page).toHaveURL(/wikipedia|\/sign-in/);
  expect(await page.locator('body').ariaSnapshot()).not.toContain('Inquiries');

  await page.goto('/sign-in');
  await page.goto('/cases');
  await expect(page).toHaveURL(/\/sign-in/);
});
