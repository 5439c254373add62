import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ask, cookieOf } from './support/ask.ts';
import { openCase, unique } from './support/cases.ts';
import { addDocument } from './support/documents.ts';
import { innards } from './support/innards.ts';
import { asOwner } from './support/owner.ts';
import { signIn } from './support/people.ts';

// Of the abuse list of docs/security.md, what somebody hostile puts into a case: files and words.

async function hrefOfDocument(page: Page, reference: string): Promise<string> {
  await page.goto(`/cases/${reference}/documents`);
  const link = page.getByRole('main').locator('a[href^="/api/documents/"]').first();
  return (await link.getAttribute('href')) ?? '';
}

test('a hostile file is handed out whole, as a file, under a name that says nothing', async ({ page }) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Files') });
  const hostile = '<script>parent.name = "ran"</script>';
  for (const [name, type] of [
    ['x"\r\nSet-Cookie: a=b;.html', 'text/html'],
    ['drawing.svg', 'image/svg+xml'],
  ] as const) {
    await page.goto(`/cases/${reference}/documents/add`);
    const content = name.endsWith('svg')
      ? `<svg xmlns="http://www.w3.org/2000/svg">${hostile}</svg>`
      : hostile;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: type, buffer: Buffer.from(content) });
    await page.getByRole('textbox', { name: 'Title' }).fill('A file');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await expect(page.getByText('The document is in the case.')).toBeVisible();
    const cookie = await cookieOf(page);
    const href = await hrefOfDocument(page, reference);
    const { status, headers, body } = await ask(href, { headers: { cookie, range: 'bytes=0-3' } });
    expect(status).toBe(200);
    expect(body).toBe(content);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).not.toMatch(/html|svg|xml/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.(txt|bin)"/);
    expect(headers['content-disposition']).toContain(reference);
  }
});

test('a file that has gone from the disk is told without its place', async ({ page }) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Lost') });
  await addDocument(page, reference);
  const href = await hrefOfDocument(page, reference);
  const key = await asOwner(async (owner) => {
    const { rows } = await owner.query('select storage_key from document where id = $1', [
      href.split('/').at(-1),
    ]);
    return String(rows[0]?.storage_key);
  });
  rmSync(join(process.env.VIGIL_E2E_DATA ?? '', 'storage', key.slice(0, 2), key), { force: true });
  const answer = await ask(href, { headers: { cookie: await cookieOf(page) } }).catch(() => null);
  expect(answer?.status ?? 0).not.toBe(200);
  expect(answer?.body ?? '').not.toMatch(innards);
});

test('what was written into a case is text wherever it is shown', async ({ page }) => {
  await signIn(page, 'caseworker');
  const hostile = `"><img src=x onerror="window.name='ran'"><script>window.name='ran'</script>{{7*7}}\${7*7}`;
  const name = unique(hostile);
  const reference = await openCase(page, { name, what: hostile });
  for (const place of ['', '/people', '/chronology', '/history', '/documents', '/inquiries', '/edit']) {
    await page.goto(`/cases/${reference}${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await page.evaluate(() => window.name), place).toBe('');
    expect.soft(await page.locator('main img, main script:not([nonce])').count(), place).toBe(0);
  }
  await page.goto(`/cases/${reference}/people`);
  await expect(page.getByText(name).first()).toBeVisible();
});
