import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { signIn } from './support/people.ts';

test.beforeEach(async ({ page }) => signIn(page, 'caseworker'));

test('a person is added with names in two scripts, and found on the case', async ({ page }) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByLabel('Part in the case').selectOption('Witness');
  await page.getByLabel('Name 1').fill('Ата Чарыев');
  await page.getByRole('button', { name: 'Add a spelling' }).click();
  await page.getByLabel('Name 2').fill('Ata Çaryýew');
  await page.getByRole('button', { name: 'Save the person' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('Ata Çaryýew');
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('link', { name: 'Ата Чарыев' })).toBeVisible();
});

test('events with uncertain dates stand where they belong', async ({ page }) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  const events = [
    ['20.10.2021', 'He writes that the police came.', '20 October 2021'],
    ['about June 2020', 'He is put on the wanted list.', 'about June 2020'],
    ['between 3 and 5 March 2021', 'A car waits before the house.', /3.+5 March 2021/],
    ['2019', 'He begins to speak in public.', '2019'],
  ] as const;
  for (const [when, what, read] of events) {
    await page.goto(`/cases/${reference}/chronology/add`);
    await page.getByLabel('When', { exact: true }).fill(when);
    // What was understood stands below the field at once.
    await expect(page.getByRole('form', { name: 'Event' }).getByRole('status').first()).toHaveText(read);
    await page.getByLabel('What kind of event').selectOption('Other');
    await page.getByRole('textbox', { name: 'What happened' }).fill(what);
    await page.getByRole('button', { name: 'Add to the chronology' }).click();
    await expect(page).toHaveURL(/\/chronology(\?|$)/);
  }
  const told = page.getByRole('region', { name: 'Chronology' }).getByRole('listitem').getByRole('paragraph');
  await expect(told).toHaveText([
    'He begins to speak in public.',
    'He is put on the wanted list.',
    'A car waits before the house.',
    'He writes that the police came.',
    /Told by a neighbour/,
  ]);
});

test('a document comes back byte for byte, with its fingerprint', async ({ page }, info) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sent = info.outputPath('ответ министерства.pdf');
  await writeFile(sent, bytes);

  await page.getByRole('link', { name: 'Documents', exact: true }).click();
  await page.getByRole('link', { name: 'Add a document' }).click();
  await page.getByLabel('File', { exact: false }).first().setInputFiles(sent);
  await page.getByLabel('Title').fill('Reply of the ministry');
  await page.getByLabel('What it is').selectOption('Official reply');
  await page.getByLabel('How it reached us').fill('by post');
  await page.getByRole('button', { name: 'Add the document' }).click();
  await expect(page.getByText('The document is in the case.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}/documents`));

  await page.getByRole('link', { name: 'Reply of the ministry', exact: true }).click();
  await expect(page.getByRole('main')).toContainText(sha256);
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Download/ })
    .first()
    .click();
  const download = await downloading;
  // The name on somebody's disk says nothing of the case's content.
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${reference}-[0-9a-f]{8}\\.pdf$`));
  expect((await readFile(await download.path())).equals(bytes)).toBe(true);
});

test('a task is written down, seen on Today and done', async ({ page }) => {
  const reference = await openCase(page, { name: unique('Bahar') });
  const title = unique('Call the sister');
  await page.getByRole('link', { name: 'Tasks', exact: true }).first().click();
  await page.getByRole('link', { name: 'Add a task' }).click();
  await page.getByLabel('What is to be done').fill(title);
  await page.getByLabel('Until when').fill('01.02.2024');
  await page.getByRole('button', { name: 'Add the task' }).click();
  await expect(page.getByRole('list', { name: 'To do' })).toContainText(title);
  // The head of the case has its next date at once.
  await expect(page.getByText('Next date:')).toBeVisible();

  await page.goto('/today');
  const late = page.getByRole('region', { name: 'Late' }).getByRole('listitem').filter({ hasText: title });
  await expect(late).toContainText('1 February 2024');
  await expect(late).toContainText(reference);
  await expect(late).toContainText('Our task');

  await page.goto(`/cases/${reference}/tasks`);
  await page.getByRole('button', { name: `Done ${title}` }).click();
  await expect(page.getByRole('list', { name: 'To do' })).toHaveCount(0);
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(page.getByText(title)).toHaveCount(0);

  await page.goto(`/cases/${reference}/history`);
  await expect(page.getByRole('main')).toContainText(`Task: ${title}`);
});
