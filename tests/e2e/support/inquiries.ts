import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './cases.ts';

export const president = 'President of the Russian Federation';
export const ministry = 'Ministry of Internal Affairs of Russia';

type Letter = { to: string; subject: string; questions: string[] };

/** Writes an inquiry on the case under the law that the directory proposes; ends on its page. */
export async function writeInquiry(page: Page, reference: string, letter: Letter): Promise<void> {
  await page.goto(`/cases/${reference}/inquiries/new`);
  await choose(page, 'To', letter.to);
  await expect(page.getByText('Proposed: Russia: citizens’ appeals (59-FZ)')).toBeVisible();
  await page.getByLabel('Subject').fill(letter.subject);
  for (const [index, question] of letter.questions.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByRole('textbox', { name: `Question ${index + 1}` }).fill(question);
  }
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}$/);
}

/** Records a short form that is open: writes the day, or says that nobody knows it, and saves. */
export async function recordDay(page: Page, day: string | null): Promise<void> {
  if (day === null) await page.getByLabel('Nobody knows the day').check();
  else await page.getByLabel('Which day').fill(day);
  await page.getByRole('button', { name: 'Record this' }).click();
  await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}$/);
}

/** The card of one body in the tree. */
export function bodyCard(page: Page, name: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
}

/** One thing that a body owes, by its name in the law. */
export function duty(card: Locator, name: string): Locator {
  return card.getByRole('listitem').filter({ has: card.page().getByText(name, { exact: true }) });
}

/** Opens "Why this date?" of something owed and returns the steps as they are read. */
export async function whyThisDate(owed: Locator): Promise<string[]> {
  await owed.getByText('Why this date?').click();
  return owed.getByRole('list').first().getByRole('listitem').allInnerTexts();
}

/** Writes many drafts on a case by its plain form, as a browser without scripts would send it. */
export async function writeManyInquiries(page: Page, reference: string, count: number): Promise<void> {
  await page.goto(`/cases/${reference}/inquiries/new`);
  const refused = await page.evaluate(async (wanted) => {
    const html = await (await fetch(location.href)).text();
    const plain = new DOMParser().parseFromString(html, 'text/html');
    const form = plain.querySelector<HTMLFormElement>('form:has([name=subject])');
    const bodies = form?.querySelector<HTMLSelectElement>('[name=authorityId]');
    const body = [...(bodies?.options ?? [])].find(({ value }) => value !== '')?.value;
    if (!form || !body) return ['no form'];
    const states: string[] = [];
    for (let number = 1; number <= wanted; number += 1) {
      const data = new FormData(form);
      data.set('requestId', crypto.randomUUID());
      data.set('authorityId', body);
      data.set('regimeId', 'ru-59fz');
      data.set('subject', `Letter ${number}`);
      data.set('questions.0.text', 'Where is he?');
      const answer = await fetch(location.href, { method: 'POST', body: data });
      if (!/\/inquiries\/[0-9a-f-]{36}$/.test(answer.url)) states.push(`${number}: ${answer.status}`);
    }
    return states;
  }, count);
  expect(refused).toEqual([]);
}
