import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { nameOf, openAccountMenu, signIn } from './support/people.ts';

/** Sends bytes as they are and gives back all that comes until the other side closes. */
function send(bytes: string): Promise<string> {
  const { hostname, port } = new URL(process.env.VIGIL_E2E_URL ?? '');
  return new Promise((resolve, reject) => {
    let heard = '';
    const line = connect({ host: hostname, port: Number(port) }, () => line.write(bytes));
    line.on('data', (part) => {
      heard += part;
    });
    line.on('close', () => resolve(heard));
    line.on('error', reject);
  });
}

test('a message whose end can be read in two ways is refused', async () => {
  const smuggled = 'GET /cases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const heads = [
    `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`,
    `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    `X: a\nContent-Length: 0\r\n\r\n`,
  ];
  for (const head of heads) {
    const heard = await send(`POST /sign-in HTTP/1.1\r\nHost: localhost\r\n${head}${smuggled}`);
    expect.soft(heard, head).toMatch(/^HTTP\/1\.1 400 /);
    expect.soft(heard.match(/HTTP\/1\.1 /g), head).toHaveLength(1);
  }
  expect(await send('not a request at all\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
});

test('after signing out, going back shows nothing of a case', async ({ page }) => {
  await signIn(page, 'caseworker');
  const name = unique('Somebody in danger');
  const reference = await openCase(page, { name });
  await page.goto(`/cases/${reference}/people`);
  await expect(page.getByText(name).first()).toBeVisible();
  await openAccountMenu(page, nameOf.caseworker);
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  for (const _ of [1, 2]) {
    await page.goBack();
    await expect(page.getByText(name)).toHaveCount(0);
  }
  await page.goto(`/cases/${reference}/people`);
  await expect(page).toHaveURL(/\/sign-in/);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toContain(reference);
  expect(stored).not.toContain('danger');
});
