import { expect, type Page, test } from '@playwright/test';
import { ministry, president } from './support/inquiries.ts';
import { signIn } from './support/people.ts';

const main = (page: Page) => page.getByRole('main');

async function openRecord(page: Page, name: string): Promise<void> {
  await page.goto(`/authorities?q=${encodeURIComponent(name)}`);
  await main(page).getByRole('link', { name, exact: true }).first().click();
  await main(page).getByRole('link', { name: 'Record', exact: true }).click();
  await expect(page).toHaveURL(/\/record$/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Follows a number and expects the list behind it to say the same number and to show as many inquiries. */
async function follow(page: Page, link: ReturnType<Page['getByRole']>): Promise<void> {
  const count = Number(/^\d+/.exec((await link.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveURL(/\/inquiries\?at=/);
  await expect(main(page)).toContainText(new RegExp(`Came to it ${count} times?, in ${count} inquir`));
  const rows = main(page).getByRole('table', { name: 'Inquiries' }).getByRole('rowheader');
  await expect(rows).toHaveCount(count);
}

test.beforeEach(async ({ page }) => signIn(page, 'lawyer'));

test('how the Interior Ministry answers: the numbers, their table, and the inquiries behind them', async ({
  page,
}) => {
  await openRecord(page, ministry);
  const standing = page.getByRole('region', { name: 'How it answers' });

  await test.step('the standings add up to what was received', async () => {
    const received = Number(
      await standing
        .getByText(/^Received:/)
        .getByRole('link')
        .textContent(),
    );
    const said = await standing.getByRole('definition').allInnerTexts();
    const parts = said.map((text) => Number(/^\d+/.exec(text)?.[0]));
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(received);
    // Few cases are never said as a percentage.
    for (const text of said) expect(text).toMatch(received < 10 ? /^\d+ of \d+$/ : /%/);
  });

  await test.step('the chart of the years has its table, with the published inquiry in 2021', async () => {
    const years = page.getByRole('region', { name: 'Year by year' });
    await years.getByText('The same in numbers').click();
    const table = years.getByRole('table', { name: 'Year by year' });
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '2021' }) });
    await expect(row.getByRole('cell').first()).toHaveText('1');
    await follow(page, row.getByRole('link').first());
    await expect(main(page)).toContainText('Part of a record: Ministry of Internal Affairs of Russia');
    await page.getByRole('link', { name: 'Back to the record' }).click();
    await expect(page.getByLabel('Year of receipt')).toHaveValue('2021');
    await expect(standing.getByText(/^Received:/)).toHaveText('Received: 1');
  });

  await test.step('who signed has a record of their own', async () => {
    await page.getByRole('link', { name: 'M.V. Karpukhin' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Record of M.V. Karpukhin');
    const evasive = page.getByRole('region', { name: 'What else is counted' });
    await expect(evasive).toContainText('1 of 2 questions');
  });
});

test('two bodies are compared by the same measures', async ({ page }) => {
  await openRecord(page, president);
  await page.getByRole('link', { name: 'Compare with others' }).click();
  const form = page.getByRole('form', { name: 'Add a body' });
  await form.getByLabel('Add a body').selectOption({ label: `${ministry} (RU)` });
  await form.getByRole('button', { name: 'Add a body' }).click();
  const table = page.getByRole('table', { name: 'The bodies in numbers' });
  await expect(table.getByRole('rowheader')).toHaveText([president, ministry]);
  const row = table.getByRole('row').filter({ hasText: ministry });
  await follow(page, row.getByRole('link').nth(1));
});
