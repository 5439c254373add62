import { globSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { signIn } from './support/people.ts';

/** A case with its form for a document open, and everything but the file filled in. */
async function documentForm(page: Page): Promise<void> {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Bahar') });
  await page.goto(`/cases/${reference}/documents/add`);
  await page.getByRole('textbox', { name: 'Title' }).fill('Reply of the ministry');
  await page.getByLabel('How it reached us').fill('by messenger');
}

async function expectRefused(page: Page, why: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Add the document' }).click();
  await expect(page.getByRole('alert').filter({ hasText: why })).toBeVisible();
  await expect(page.locator('input[type=file]')).toHaveAccessibleDescription(why);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Reply of the ministry');
  await expect(page.getByLabel('How it reached us')).toHaveValue('by messenger');
}

test('no file and an empty file are refused, and the fields are kept', async ({ page }, info) => {
  await documentForm(page);
  await expectRefused(page, /Choose a file\./);
  const empty = info.outputPath('empty.pdf');
  await writeFile(empty, '');
  await page.locator('input[type=file]').setInputFiles(empty);
  await expectRefused(page, /The file is empty\. Choose another\./);
});

test('a file over the limit is refused, and the fields are kept', async ({ page }, info) => {
  await documentForm(page);
  const [, megabytes = ''] = /Up to (\d+) MB/.exec((await page.getByRole('main').textContent()) ?? '') ?? [];
  // A hole of the size just over the limit: it takes no room on the disk.
  const large = info.outputPath('large.pdf');
  const file = await open(large, 'w');
  await file.truncate(Number(megabytes) * 1_000_000 + 1);
  await file.close();
  await page.locator('input[type=file]').setInputFiles(large);
  await expectRefused(page, /The file is too large/);
});

/** The files that lie in the server's store. */
const stored = () => globSync(`${process.env.VIGIL_E2E_DATA}/storage/??/*`);

test('a file lies encrypted on the server; one damaged there breaks off and never passes for whole', async ({
  page,
}, info) => {
  await documentForm(page);
  const before = new Set(stored());
  const letter = info.outputPath('letter.txt');
  const words = 'The colonel gave the order. ';
  await writeFile(letter, words.repeat(100_000));
  await page.locator('input[type=file]').setInputFiles(letter);
  await page.getByRole('button', { name: 'Add the document' }).click();
  await page.getByRole('link', { name: 'Reply of the ministry', exact: true }).click();

  const arrived = await Promise.all(
    stored()
      .filter((path) => !before.has(path))
      .map(async (path) => ({ path, bytes: await readFile(path) })),
  );
  const download = async () => {
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Download/ })
      .first()
      .click();
    return downloading;
  };
  expect(await readFile(await (await download()).path(), 'utf8')).toBe(words.repeat(100_000));
  // Other tests add documents at the same time: every new file of this size is looked at, and damaged in its midst.
  const ours = arrived.filter(({ bytes }) => bytes.length > 2_800_000 && bytes.length < 2_810_000);
  expect(ours).toHaveLength(1);
  for (const { path, bytes } of ours) {
    expect(bytes.includes('colonel')).toBe(false);
    bytes[2_000_000] = (bytes[2_000_000] ?? 0) ^ 1;
    await writeFile(path, bytes);
  }
  expect(await (await download()).failure()).not.toBeNull();
});
