import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { freePort } from '#db/embedded/free-port.ts';
import { codeOf } from '../support/second-factors.ts';
import { startVigil } from '../support/vigil-process.ts';
import { type Account, choosePassword, invite } from './support/accounts.ts';
import { choose } from './support/cases.ts';
import { expectAccessible, expectFitsTelephone, watch } from './support/check-page.ts';
import { enterSignIn, openAccountMenu, signIn } from './support/people.ts';
import {
  anHourLater,
  giveAuthenticator,
  giveCode,
  keepCodes,
  offeredSecret,
} from './support/second-factors.ts';

const secret = 'seven unrelated wet stones';

// Each of these signs in many times, and every password takes its time.
test.describe.configure({ timeout: 240_000 });

/** A person of this test's own, signed in with a password in a browser of their own. */
async function newcomer(
  browser: Browser,
  options: BrowserContextOptions = {},
  role = 'Caseworker',
): Promise<{ account: Account; page: Page }> {
  const admin = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(admin, 'administrator');
  const account = await invite(admin, role);
  await admin.context().close();
  const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
  await page.goto(account.welcome);
  await choosePassword(page, secret);
  await expect(page).not.toHaveURL(/\/(welcome|sign-in)/);
  return { account, page };
}

async function leave(page: Page, { name }: Account): Promise<void> {
  await openAccountMenu(page, name);
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

async function giveRightPassword(page: Page, { email }: Account): Promise<void> {
  await page.goto('/sign-in');
  await enterSignIn(page, email, secret);
}

/** Connects an app in the account; returns its secret and the recovery codes. */
async function connectApp(page: Page): Promise<{ app: string; codes: string[] }> {
  await page.goto('/account');
  await page.getByRole('link', { name: 'Set up or change' }).click();
  await page.getByRole('link', { name: 'Connect an app' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the secret for the app' })).toBeVisible();
  const app = await offeredSecret(page);
  await giveCode(page, codeOf(app), 'Connect the app');
  return { app, codes: await keepCodes(page) };
}

test('an app’s code is asked for at sign-in and works once; a recovery code helps once', async ({
  browser,
}) => {
  const { account, page } = await newcomer(browser);
  const { app, codes } = await connectApp(page);
  expect(codes).toHaveLength(10);
  await expect(page.getByRole('main')).toContainText('10 unused codes are left');
  await leave(page, account);

  await giveRightPassword(page, account);
  await expect(page).toHaveURL(/\/sign-in\/second-factor/);
  await expectAccessible(page, 'giving the second factor');
  await expectFitsTelephone(page, 'giving the second factor');
  await page.goto('/cases');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fcases$/);
  await giveRightPassword(page, account);
  const code = codeOf(app, 1);
  await giveCode(page, code, 'Go on');
  await expect(page).toHaveURL(/\/today$/);
  await leave(page, account);

  await giveRightPassword(page, account);
  await giveCode(page, code, 'Go on');
  const field = page.getByRole('textbox', { name: /^Code from/ });
  await expect(field).toHaveAccessibleDescription(/This code does not fit/);
  await giveCode(page, codes[0] ?? '', 'Go on');
  await expect(page.getByRole('main')).toContainText('You signed in with a recovery code. 9 are left.');
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await leave(page, account);

  await giveRightPassword(page, account);
  await giveCode(page, codes[0] ?? '', 'Go on');
  await expect(field).toHaveAccessibleDescription(/This code does not fit/);
  await page.context().close();
});

test('without scripts an app is connected and gives the second factor', async ({ browser }) => {
  const { account, page } = await newcomer(browser, { javaScriptEnabled: false });
  await page.goto('/account/second-factor/app');
  const app = await offeredSecret(page);
  await giveCode(page, '000000', 'Connect the app');
  await expect(page.getByRole('textbox', { name: /^Code from/ })).toHaveAccessibleDescription(/does not fit/);
  expect(await offeredSecret(page)).toBe(app);
  await giveCode(page, codeOf(app), 'Connect the app');
  expect(await keepCodes(page)).toHaveLength(10);
  await leave(page, account);
  await giveRightPassword(page, account);
  await giveCode(page, codeOf(app, 1), 'Go on');
  await expect(page).toHaveURL(/\/today$/);

  // An hour later the last factor is taken away only with the password, asked for beside the error.
  await anHourLater(account.email);
  await page.goto('/account/second-factor');
  await page.getByRole('button', { name: 'Remove the app' }).click();
  const form = page.getByRole('form', { name: 'Remove the app' });
  await expect(form.getByLabel('Your password')).toHaveAccessibleDescription(/Confirm that it is you/);
  await form.getByLabel('Your password').fill(secret);
  await form.getByRole('button', { name: 'Remove the app' }).click();
  await expect(page.getByRole('link', { name: 'Connect an app' })).toBeVisible();
  await page.context().close();
});

test('a passkey is made, signs in alone, is a second factor, proves who one is, and is removed', async ({
  browser,
}) => {
  const { account, page } = await newcomer(browser);
  const troubles = watch(page);
  const { attend } = await giveAuthenticator(page);
  await page.goto('/account/second-factor');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Test key');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await keepCodes(page);
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('Test key');
  await expectAccessible(page, 'second factors');

  await page.goto('/account/second-factor/passkey');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByText('This device already has a passkey for your account.')).toBeVisible();
  await leave(page, account);

  await page.goto('/sign-in?next=/cases');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/:\d+\/cases$/);
  await leave(page, account);

  // The field for the address offers it, too; nothing is asked of the server before somebody moves.
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/passkeys/')) asked.push(request.url());
  });
  await page.goto('/sign-in?next=/cases');
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByLabel('E-mail').click();
  await expect(page).toHaveURL(/:\d+\/cases$/);
  expect(asked).toHaveLength(2);
  await leave(page, account);

  // What was offered and not taken gives way to the password without a word.
  await attend(false);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').click();
  await expect.poll(() => asked.length).toBe(3);
  await giveRightPassword(page, account);
  await expect(page).toHaveURL(/\/sign-in\/second-factor/);
  await attend(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/today$/);

  await anHourLater(account.email);
  await page.goto('/account/second-factor/app');
  await expect(page).toHaveURL(/\/confirm\?next=/);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the secret for the app' })).toBeVisible();

  await anHourLater(account.email);
  await page.goto('/account/second-factor');
  await page.getByText('Change', { exact: true }).click();
  const form = page.getByRole('form', { name: 'Remove this passkey' });
  await form.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(form).toContainText('Confirmed. Now send.');
  await form.getByRole('button', { name: 'Remove this passkey' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' })).toHaveCount(0);
  expect(troubles().filter((line) => !line.includes('422'))).toEqual([]);
  await leave(page, account);

  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText('This passkey was not accepted.')).toBeVisible();
  await page.context().close();
});

test('what was typed stays while an administrator is asked who they are', async ({ browser }) => {
  const { account, page } = await newcomer(browser, {}, 'Administrator');
  await page.goto('/administration/users/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Vera Test');
  await page.getByLabel('E-mail').fill(`vera.${Date.now()}@example.org`);
  await page.getByRole('radio', { name: /^Caseworker/ }).check();
  await anHourLater(account.email);
  await page.getByRole('button', { name: 'Add and make a link' }).click();
  await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(/Confirm that it is you/);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Vera Test');
  await page.getByLabel('Your password').fill(secret);
  await page.getByRole('button', { name: 'Add and make a link' }).click();
  await expect(page.getByText(/\/welcome\//)).toBeVisible();
  await page.context().close();
});

test('who founds an organisation sets up a second factor before anything else opens', async ({ browser }) => {
  const place = mkdtempSync(join(tmpdir(), 'vigil-founded-'));
  chmodSync(place, 0o711);
  const vigil = startVigil(['--port', String(await freePort()), '--data', place, '--no-example']);
  try {
    await vigil.says('/welcome/');
    const [welcome = ''] = /http:\/\/localhost:\d+\/welcome\/[\w-]+/.exec(vigil.output()) ?? [];
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(welcome);
    await page.getByRole('textbox', { name: 'Organisation' }).fill('House');
    await page.getByLabel('Prefix of case references').fill('HSE');
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill(secret);
    await choose(page, 'Time zone', 'Europe/Sofia');
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in\/enrol$/);
    await expectAccessible(page, 'setting up the second factor');
    await expectFitsTelephone(page, 'setting up the second factor');
    await page.goto(new URL('/administration', welcome).href);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await enterSignIn(page, 'ada@example.org', secret);
    await expect(page).toHaveURL(/\/sign-in\/enrol/);
    await giveCode(page, codeOf(await offeredSecret(page)), 'Connect the app');
    await expect(page).toHaveURL(/\/sign-in\/codes/);
    await expectAccessible(page, 'the first recovery codes');
    await expectFitsTelephone(page, 'the first recovery codes');
    await keepCodes(page);
    await expect(page).toHaveURL(/\/administration$/);
    await expect(page.getByRole('main')).toContainText('Everybody who needs one has one.');
    await page.context().close();
  } finally {
    vigil.child.kill('SIGTERM');
    await vigil.exitCode;
    rmSync(place, { recursive: true, force: true });
  }
});
