import { expect, type Page, test } from '@playwright/test';
import { openCase, referenceHere, savesOf, startIntake, unique, waitUntilKept } from './support/cases.ts';
import { signIn } from './support/people.ts';

test.beforeEach(async ({ page }) => signIn(page, 'caseworker'));

const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
const summary = (page: Page) => page.getByRole('textbox', { name: 'Summary' });
const save = (page: Page) => page.getByRole('button', { name: 'Save the details' });

test('a stale save shows both texts and loses neither', async ({ page, context }) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  const other = await context.newPage();
  await page.goto(`/cases/${reference}/edit`);
  await other.goto(`/cases/${reference}/edit`);
  await summary(other).fill('She was seen in Mary.');
  await save(other).click();
  await expect(other).toHaveURL(new RegExp(`/cases/${reference}$`));

  await summary(page).fill('She was seen in Tejen.');
  await save(page).click();
  const clash = page.getByRole('status').filter({ hasText: 'Somebody else saved this in the meantime' });
  await expect(clash).toContainText('She was seen in Tejen.');
  await expect(clash).toContainText('She was seen in Mary.');
  await expect(summary(page)).toHaveValue('She was seen in Tejen.');

  await clash
    .getByRole('button', { name: 'Put this in the form Summary, Saved by the other person' })
    .click();
  await expect(summary(page)).toHaveValue('She was seen in Mary.');
  await summary(page).fill('She was seen in Mary, others say in Tejen.');
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(page.getByText('She was seen in Mary, others say in Tejen.')).toBeVisible();
});

test('two tabs of one intake: the later typing is not lost, and neither is the earlier', async ({
  page,
  context,
}) => {
  await startIntake(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'What happened' }).fill('First tab: taken at the market.');
  await waitUntilKept(other);
  await page.getByRole('textbox', { name: 'What happened' }).fill('Second tab: taken at home.');
  const clash = page.getByRole('status').filter({ hasText: 'Somebody else saved this in the meantime' });
  await expect(clash).toContainText('First tab: taken at the market.');
  await expect(clash).toContainText('Second tab: taken at home.');
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue(
    'Second tab: taken at home.',
  );
});

test('a double click sends once', async ({ page }) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  await page.goto(`/cases/${reference}/tasks/add`);
  const task = unique('Write to the sister');
  await page.getByLabel('What is to be done').fill(task);
  await page.getByRole('button', { name: 'Add the task' }).dblclick();
  await expect(page.getByRole('list', { name: 'To do' }).getByRole('listitem')).toHaveCount(1);

  await startIntake(page);
  const name = unique('Meret');
  await page.getByLabel('Name 1').fill(name);
  await page.getByRole('textbox', { name: 'What happened' }).fill('Told twice.');
  await page.getByRole('button', { name: 'Open the case' }).dblclick();
  await expect(page).toHaveURL(/\/cases\/THF-/);
  // Whoever begins another intake with this name is told of one case, not of two.
  const opened = await referenceHere(page);
  await startIntake(page);
  await page.getByLabel('Name 1').fill(name);
  await expect(page.getByText(/already in THF-/)).toHaveText([new RegExp(opened)]);
});

test('what is wrong is said beside its field, takes the focus, and nothing typed is lost', async ({
  page,
}) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  await page.goto(`/cases/${reference}/tasks/add`);
  await page.getByLabel('What is to be done').fill('Call the lawyer');
  await page.getByLabel('Until when').fill('31.02.2026');
  await page.getByLabel('Note').fill('After eight in the evening.');
  await page.getByRole('button', { name: 'Add the task' }).click();
  const wrong = 'There is no such day in the calendar. Check the day and the month.';
  await expect(page.getByLabel('Until when')).toHaveAccessibleDescription(new RegExp(wrong));
  const told = page.getByRole('alert').filter({ hasText: 'One thing needs your attention' });
  await expect(told).toBeFocused();
  await told.getByRole('link', { name: new RegExp(wrong) }).click();
  await expect(page.getByLabel('Until when')).toBeFocused();
  await expect(page.getByLabel('What is to be done')).toHaveValue('Call the lawyer');
  await expect(page.getByLabel('Until when')).toHaveValue('31.02.2026');
  await expect(page.getByLabel('Note')).toHaveValue('After eight in the evening.');
  await page.getByLabel('Until when').fill('28.02.2026');
  await expect(page.getByText(wrong)).toHaveCount(0);
  await page.getByRole('button', { name: 'Add the task' }).click();
  await expect(page.getByRole('list', { name: 'To do' })).toContainText('Call the lawyer');
});

test('an intake is opened while its last save is still under way, and meets no foreign text', async ({
  page,
}) => {
  await startIntake(page);
  // The server has the save, the page does not know it yet.
  await page.route('**/keep', async (route) => {
    const answer = await route.fetch();
    if (route.request().method() !== 'POST') return route.fulfill({ response: answer });
  });
  const kept = page.waitForRequest(
    (request) => request.url().endsWith('/keep') && request.method() === 'POST',
  );
  await page.getByLabel('Name 1').fill(unique('Bahar'));
  await page.getByRole('textbox', { name: 'What happened' }).fill('Told in a hurry.');
  await kept;
  await expect.poll(() => savesOf(page, page.url()), 'the server has it').toBe(2);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await referenceHere(page);
  await expect(page.getByRole('main')).toContainText('Told in a hurry.');
});

test('an intake without a name does not become a case, and keeps its text', async ({ page }) => {
  await startIntake(page);
  await page.getByRole('textbox', { name: 'What happened' }).fill('Nobody knows the name yet.');
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByLabel('Name 1')).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/\/intake\//);
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue(
    'Nobody knows the name yet.',
  );
});

test.describe('leaving with unsaved text', () => {
  test('a link asks first, and staying keeps the text', async ({ page }) => {
    const reference = await openCase(page, { name: unique('Bahar') });
    await page.goto(`/cases/${reference}/edit`);
    await summary(page).clear();
    await summary(page).fill('Half a sentence');
    const asked = page.waitForEvent('dialog');
    const click = page.getByRole('link', { name: 'Tasks', exact: true }).click();
    const question = await asked;
    expect(question.message()).toContain('not saved');
    await question.dismiss();
    await click;
    await expect(summary(page)).toHaveValue('Half a sentence');
    await expect(page).toHaveURL(/\/edit$/);
  });

  test('the back button asks first, and staying keeps the text', async ({ page }) => {
    const reference = await openCase(page, { name: unique('Bahar') });
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${reference}/edit$`));
    await summary(page).clear();
    await summary(page).pressSequentially('Half a sentence');
    const asked = page.waitForEvent('dialog');
    // The browser's own button: when one stays, no page ever comes.
    void page.goBack().catch(() => null);
    const question = await asked;
    await question.dismiss();
    await expect(summary(page)).toHaveValue('Half a sentence');
    await expect(page).toHaveURL(/\/edit$/);
  });

  test('with nothing typed nobody is asked', async ({ page }) => {
    const reference = await openCase(page, { name: unique('Bahar') });
    await page.goto(`/cases/${reference}/edit`);
    await expect(title(page)).toBeVisible();
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      return dialog.accept();
    });
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await expect(page).toHaveURL(/\/tasks$/);
    expect(asked).toBe(0);
  });

  const what = (page: Page) => page.getByRole('textbox', { name: 'What happened' });

  test('what was typed into an intake just before Back is kept, and stands there on the way forward', async ({
    page,
  }) => {
    await startIntake(page);
    const draft = page.url();
    page.on('dialog', (dialog) => dialog.accept());
    const last = unique('Typed a moment before going back');
    await what(page).fill(last);
    await page.goBack();
    await expect(page).toHaveURL(/\/intake$/);
    // The list was drawn before the intake was begun.
    await expect(page.getByRole('main')).toContainText(last);
    await page.goForward();
    await expect(page).toHaveURL(draft);
    await expect(what(page)).toHaveValue(last);
    await what(page).fill(`${last}, and after.`);
    await waitUntilKept(page);
    await page.reload();
    await expect(what(page)).toHaveValue(`${last}, and after.`);
  });

  test('the page of an intake that was drawn before the last words arrived takes them over', async ({
    page,
  }) => {
    await startIntake(page);
    const draft = page.url();
    page.on('dialog', (dialog) => dialog.accept());
    // The save of the last words is held up until the next page stands there without them.
    let release = () => {};
    const drawn = new Promise<void>((done) => {
      release = done;
    });
    await page.context().route('**/keep', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await drawn;
      await route.continue();
    });
    await what(page).fill('The last words.');
    await page.getByRole('link', { name: 'Today', exact: true }).filter({ visible: true }).click();
    await expect(page).toHaveURL(/\/today$/);
    const other = await page.context().newPage();
    await other.goto(draft);
    await expect(other.getByText('Saved as you type.', { exact: true })).toBeVisible();
    await expect(what(other)).toHaveValue('');
    const arrived = page.waitForResponse((response) => response.request().method() === 'POST');
    release();
    await arrived;
    await page.bringToFront();
    await other.bringToFront();
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(what(other)).toHaveValue('The last words.');
  });

  test('last words that found no connection stand there when one comes back, and arrive', async ({
    page,
  }) => {
    await startIntake(page);
    const draft = page.url();
    page.on('dialog', (dialog) => dialog.accept());
    let connected = false;
    await page.route('**/keep', (route) => (connected ? route.continue() : route.abort()));
    await what(page).fill('Typed without a connection.');
    await page.goBack();
    await expect(page).toHaveURL(/\/intake$/);
    await page.goForward();
    await expect(page).toHaveURL(draft);
    await expect(what(page)).toHaveValue('Typed without a connection.');
    connected = true;
    // It is tried every ten seconds.
    await expect
      .poll(async () => (await page.request.get(draft)).text(), { timeout: 60_000 })
      .toContain('Typed without a connection.');
    await page.reload();
    await expect(what(page)).toHaveValue('Typed without a connection.');
  });
});
