import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { startIntake } from './cases.ts';
import { addDocument } from './documents.ts';
import { president, writeInquiry } from './inquiries.ts';
import { draftOfLaw, setDay } from './laws.ts';
import type { Role } from './people.ts';

/** Every page of the app as its route: folders in brackets stay as they are, groups fall away. */
export function pageRoutes(): string[] {
  return globSync('app/**/page.tsx', { cwd: fileURLToPath(new URL('../../../', import.meta.url)) })
    .map((file) => {
      const parts = file.split('/').slice(1, -1);
      return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`;
    })
    .sort();
}

/** Who looks at a page, and how its address is found by one who has just signed in. */
export type Visit = { as: Role | 'nobody'; find: (page: Page) => Promise<string> };

const published = '/cases/THF-2026-0001';
const invented = '/cases/THF-2026-0002';
const id = '[0-9a-f-]{36}';

const at = (as: Visit['as'], address: string): Visit => ({ as, find: () => Promise.resolve(address) });

/** Opens the place and takes the address of the first link there that fits. */
async function firstLink(page: Page, place: string, href: RegExp): Promise<string> {
  await page.goto(place);
  const links = page.getByRole('main').getByRole('link');
  await expect(links.first()).toBeVisible();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const found = hrefs.find((one) => href.test(one.replace(/[?#].*/, '')));
  if (!found) throw new Error(`no link on ${place} leads to ${href}`);
  return found;
}
const linked = (place: string, href: string, as: Role = 'caseworker'): Visit => ({
  as,
  find: (page) => firstLink(page, place, new RegExp(`${href}$`)),
});

const publishedInquiry = (page: Page) =>
  firstLink(page, `${published}/inquiries`, new RegExp(`/inquiries/${id}$`));
const anAuthority = (page: Page) => firstLink(page, '/authorities', new RegExp(`/authorities/${id}$`));
const ministry = async (page: Page) => {
  await page.goto('/authorities?q=МВД');
  const name = 'Ministry of Internal Affairs of Russia';
  return (await page.getByRole('main').getByRole('link', { name }).first().getAttribute('href')) ?? '';
};

const aColleague = async (page: Page) => {
  await page.goto('/coordination');
  const links = page.getByRole('main').getByRole('link');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const person = hrefs.map((href) => /person=([0-9a-f-]{36})/.exec(href)?.[1]).find(Boolean);
  return `/coordination/people/${person}`;
};

/** One entry for each page of the app. */
export const visits: Record<string, Visit> = {
  '/': at('nobody', '/'),
  '/sign-in': at('nobody', '/sign-in'),
  // These serve a sign-in that waits, or codes just made, and lead away otherwise; second-factor.spec.ts looks at them.
  '/sign-in/second-factor': at('nobody', '/sign-in/second-factor'),
  '/sign-in/enrol': at('nobody', '/sign-in/enrol'),
  '/sign-in/codes': at('nobody', '/sign-in/codes'),
  '/account/second-factor/codes': at('caseworker', '/account/second-factor/codes'),
  '/welcome/[token]': at('nobody', '/welcome/no-such-link'),
  '/account': at('caseworker', '/account'),
  '/account/second-factor': at('caseworker', '/account/second-factor'),
  '/account/second-factor/passkey': at('caseworker', '/account/second-factor/passkey'),
  '/account/second-factor/app': at('caseworker', '/account/second-factor/app'),
  '/confirm': at('caseworker', '/confirm?next=/cases'),
  '/administration': at('administrator', '/administration'),
  '/administration/users/new': at('administrator', '/administration/users/new'),
  '/administration/users/[id]': linked('/administration', `/users/${id}`, 'administrator'),
  '/authorities': at('administrator', '/authorities'),
  '/authorities/new': at('administrator', '/authorities/new'),
  '/authorities/[id]': { as: 'administrator', find: ministry },
  '/authorities/compare': {
    as: 'caseworker',
    find: async (page) => `/authorities/compare?body=${(await ministry(page)).split('/').at(-1)}`,
  },
  '/authorities/[id]/record': {
    as: 'caseworker',
    find: async (page) => `${await ministry(page)}/record`,
  },
  '/authorities/[id]/officials/[official]/record': {
    as: 'caseworker',
    find: async (page) =>
      firstLink(page, `${await ministry(page)}/record`, new RegExp(`/officials/${id}/record$`)),
  },
  '/authorities/[id]/edit': { as: 'administrator', find: async (page) => `${await anAuthority(page)}/edit` },
  '/authorities/[id]/officials/new': {
    as: 'administrator',
    find: async (page) => `${await anAuthority(page)}/officials/new`,
  },
  '/authorities/[id]/officials/[official]': {
    as: 'administrator',
    find: async (page) => firstLink(page, await ministry(page), new RegExp(`/officials/${id}$`)),
  },
  '/cases': at('coordinator', '/cases'),
  '/cases/[ref]': at('caseworker', published),
  '/cases/[ref]/access': at('caseworker', `${published}/access`),
  '/cases/break-glass': at('lawyer', '/cases/break-glass'),
  '/cases/[ref]/chronology': at('caseworker', `${published}/chronology`),
  '/cases/[ref]/chronology/add': at('caseworker', `${published}/chronology/add`),
  '/cases/[ref]/chronology/[id]': linked(`${published}/chronology`, `/chronology/${id}`),
  '/cases/[ref]/claims': at('caseworker', `${published}/claims`),
  '/cases/[ref]/claims/add': at('caseworker', `${published}/claims/add`),
  '/cases/[ref]/claims/[id]': linked(`${published}/claims`, `/claims/${id}`),
  '/cases/[ref]/claims/questions/add': at('caseworker', `${published}/claims/questions/add`),
  '/cases/[ref]/claims/questions/[id]': linked(`${published}/claims`, `/questions/${id}`),
  '/cases/[ref]/documents': {
    as: 'caseworker',
    find: async (page) => {
      await addDocument(page, 'THF-2026-0002');
      return `${invented}/documents`;
    },
  },
  '/cases/[ref]/documents/add': at('caseworker', `${invented}/documents/add`),
  '/cases/[ref]/documents/[id]': {
    as: 'caseworker',
    find: async (page) => {
      await addDocument(page, 'THF-2026-0002');
      return firstLink(page, `${invented}/documents`, new RegExp(`/documents/${id}$`));
    },
  },
  '/cases/[ref]/edit': at('coordinator', `${published}/edit`),
  '/cases/[ref]/history': at('caseworker', `${invented}/history`),
  '/cases/[ref]/inquiries': at('caseworker', `${published}/inquiries`),
  '/cases/[ref]/inquiries/new': at('caseworker', `${published}/inquiries/new`),
  '/cases/[ref]/letters': at('caseworker', `${published}/letters`),
  '/inquiries/[id]/letters/new': {
    as: 'caseworker',
    find: async (page) => `${await publishedInquiry(page)}/letters/new?kind=reminder`,
  },
  '/letters/[id]': linked(`${published}/letters`, `/letters/${id}`),
  '/letters/[id]/edit': {
    as: 'caseworker',
    find: async (page) => {
      await page.goto(`${published}/letters`);
      const draft = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Draft' });
      return `${await draft.getByRole('link').first().getAttribute('href')}/edit`;
    },
  },
  '/letters/templates': at('lawyer', '/letters/templates'),
  '/cases/[ref]/people': at('caseworker', `${published}/people`),
  '/cases/[ref]/people/new': at('caseworker', `${published}/people/new`),
  '/cases/[ref]/people/[personId]': linked(`${published}/people`, `/people/${id}`),
  '/cases/[ref]/people/[personId]/edit': {
    as: 'caseworker',
    find: async (page) =>
      `${await firstLink(page, `${published}/people`, new RegExp(`/people/${id}$`))}/edit`,
  },
  '/cases/[ref]/side-by-side': at('caseworker', `${published}/side-by-side`),
  '/cases/[ref]/tasks': at('caseworker', `${published}/tasks`),
  '/cases/[ref]/tasks/add': at('caseworker', `${published}/tasks/add`),
  '/cases/[ref]/tasks/[id]': linked(`${published}/tasks`, `/tasks/${id}`),
  '/coordination': at('coordinator', '/coordination'),
  '/coordination/people/[id]': { as: 'coordinator', find: aColleague },
  '/deadlines': at('lawyer', '/deadlines'),
  '/inquiries': at('lawyer', '/inquiries'),
  '/inquiries/[id]': { as: 'lawyer', find: publishedInquiry },
  '/inquiries/[id]/assess/[assessment]': {
    as: 'lawyer',
    find: async (page) => firstLink(page, await publishedInquiry(page), new RegExp(`/assess/${id}$`)),
  },
  '/inquiries/[id]/edit': {
    as: 'caseworker',
    find: async (page) => {
      const letter = { to: president, subject: 'A draft', questions: ['Where is he?'] };
      await writeInquiry(page, 'THF-2026-0002', letter);
      return `${page.url()}/edit`;
    },
  },
  '/inquiries/[id]/correct/[move]': {
    as: 'caseworker',
    find: async (page) => firstLink(page, await publishedInquiry(page), new RegExp(`/correct/${id}$`)),
  },
  '/inquiries/[id]/record/[kind]': {
    as: 'caseworker',
    find: async (page) => `${await publishedInquiry(page)}/record/replied`,
  },
  '/intake': at('caseworker', '/intake'),
  '/intake/[id]': {
    as: 'caseworker',
    find: async (page) => {
      await startIntake(page);
      return page.url();
    },
  },
  '/laws': at('lawyer', '/laws'),
  '/laws/[id]': at('lawyer', '/laws/ru-59fz'),
  '/laws/[id]/draft': { as: 'lawyer', find: (page) => draftOfLaw(page, 'de-ifg') },
  '/laws/[id]/draft/rule': {
    as: 'lawyer',
    find: async (page) => firstLink(page, await draftOfLaw(page, 'de-ifg'), /\/draft\/rule$/),
  },
  '/laws/[id]/draft/add': {
    as: 'lawyer',
    find: async (page) => firstLink(page, await draftOfLaw(page, 'de-ifg'), /\/draft\/add$/),
  },
  '/laws/treaties': at('lawyer', '/laws/treaties'),
  '/laws/treaties/[row]': at('lawyer', '/laws/treaties/echr-ru'),
  '/laws/treaties/add': at('lawyer', '/laws/treaties/add'),
  '/laws/revisions/[id]': {
    as: 'lawyer',
    find: async (page) => {
      await setDay(page, 'us', '2027-03-03');
      return firstLink(page, '/laws', new RegExp(`/laws/revisions/${id}$`));
    },
  },
  '/laws/calendars': at('coordinator', '/laws/calendars'),
  '/laws/calendars/[id]/[year]': at('coordinator', '/laws/calendars/ru/2026'),
  '/laws/calendars/[id]/import': at('coordinator', '/laws/calendars/ru/import'),
  '/today': at('caseworker', '/today'),
};
