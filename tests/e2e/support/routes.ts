import { globSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Role } from './people.ts';

/** Every page of the app as its route: folders in brackets stay as they are, groups fall away. */
export function pageRoutes(): string[] {
  return globSync('app/**/page.tsx', { cwd: new URL('../../../', import.meta.url) })
    .map((file) => {
      const parts = file.split('/').slice(1, -1);
      return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`;
    })
    .sort();
}

/** Who looks at a page, and how its address is found by one who has just signed in. */
export type Visit = { as: Role | 'nobody'; find: (page: Page) => Promise<string> };

const at = (path: string) => () => Promise.resolve(path);
const isakov = '/cases/THF-2026-0001';

/** Opens a page and takes the address of the first link that fits. */
const linkOn = (place: string, href: RegExp) => async (page: Page) => {
  await page.goto(place);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const hrefs = await page.getByRole('main').getByRole('link').evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  const found = hrefs.find((one) => href.test(one.replace(/[?#].*/, '')));
  if (!found) throw new Error(`no link on ${place} leads to ${href}`);
  return found;
};
