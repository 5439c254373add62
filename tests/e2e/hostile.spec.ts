import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { invite } from './support/accounts.ts';
import { ask, cookieOf } from './support/ask.ts';
import { startIntake, unique } from './support/cases.ts';
import { innards } from './support/innards.ts';
import { asOwner } from './support/owner.ts';
import { signIn } from './support/people.ts';
import { pageRoutes } from './support/routes.ts';

// The abuse list of docs/security.md, as far as a running server or a browser is needed for it.

const home = process.env.VIGIL_E2E_URL ?? '';

const segments = [
  '0',
  '-1',
  '99999999999999999999',
  '%27%20OR%201%3D1--',
  '..%2F..%2Fetc%2Fpasswd',
  '..%5c..%5cwindows',
  '%2e%2e',
  '%00',
  '%C0%AF',
  '%E2%80%AE%F0%9F%98%80',
  '__proto__',
  'constructor',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '------------------------------------',
  '00000000-0000-0000-0000-000000000000',
  '%7B%22a%22%3A1%7D',
  'x'.repeat(3000),
];
const values = ['', '%00', '-1', '1e309', '99999999999999999999', '0000-00-00', '2026-02-31', '9999-99-99'];
const cursors = ['infinity', '2026-13-45', '0000-01-01'].map((day) => `${day}_${'-'.repeat(36)}`);
const names = ['q', 'after', 'before', 'page', 'saved', 'status', 'state', 'kind', 'hop', 'remedy', 'next'];

function addresses(): string[] {
  const routes = pageRoutes();
  const hostile = routes
    .filter((route) => route.includes('['))
    .flatMap((route) =>
      segments.map((segment) =>
        // The first name of a path is given a true value, so that the second one is reached.
        route
          .replace('[ref]', /\[ref\]\/.*\[/.test(route) ? 'THF-2026-0001' : segment)
          .replace(/\[[^\]]+\]/g, segment),
      ),
    );
  const asked = routes
    .map((route) => route.replace('[ref]', 'THF-2026-0001').replace(/\[[^\]]+\]/g, randomUUID()))
    .flatMap((route) => [
      ...[...values, ...cursors].map(
        (value) => `${route}?${names.map((name) => `${name}=${value}`).join('&')}`,
      ),
      `${route}?q=a&q=b&after=a&after=b&__proto__[x]=1&constructor.prototype.x=1`,
    ]);
  return [...new Set([...hostile, ...asked])];
}

async function askAll(paths: string[], cookie: string): Promise<string[]> {
  const troubles: string[] = [];
  const waiting = [...paths];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        const { status, body } = await ask(path, { headers: { cookie } });
        const said = innards.exec(body.replaceAll(/<script[^>]*src=[^>]*>/g, ''));
        if (status >= 500 || said) troubles.push(`${status} ${said?.[0] ?? ''} ${path.slice(0, 200)}`);
      }
    }),
  );
  return troubles;
}

for (const role of ['coordinator', 'administrator'] as const) {
  test(`no address makes the server fail or talk, ${role}`, async ({ page }) => {
    test.setTimeout(300_000);
    await signIn(page, role);
    expect(await askAll(addresses(), await cookieOf(page))).toEqual([]);
  });
}

test('no body makes a route fail or talk', async ({ page }) => {
  await signIn(page, 'caseworker');
  const cookie = await cookieOf(page);
  const routes = [
    '/api/documents?case=THF-2026-0001',
    '/api/documents?case=%27%3B--',
    `/intake/${randomUUID()}/keep`,
    '/intake/x/keep',
    '/api/passkeys/sign-in',
    '/api/passkeys/sign-in/finish',
    '/api/session/alive',
    '/api/auth/callback/credentials',
    '/api/auth/_log',
    '/api/auth/signin/credentials',
  ];
  const bodies: [string, string][] = [
    ['application/json', '{'],
    ['application/json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['application/json', '{"__proto__":{"admin":true},"a\\u0000":"\\u0000"}'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
    ['application/x-www-form-urlencoded', 'a=%00&b=%ff&__proto__=x&names.999999.text=x'],
    ['application/x-www-form-urlencoded', Array.from({ length: 60_000 }, (_, i) => `a.${i}=x`).join('&')],
    ['text/plain', 'x'.repeat(1_500_000)],
    ['', ''],
  ];
  const troubles: string[] = [];
  for (const route of routes) {
    for (const [type, body] of bodies) {
      const { status, body: said } = await ask(route, {
        method: 'POST',
        headers: { cookie, origin: home, 'sec-fetch-site': 'same-origin', 'content-type': type },
        body,
      });
      if (status >= 500 || innards.test(said))
        troubles.push(`${status} ${route} ${type} ${body.slice(0, 30)}`);
    }
  }
  expect(troubles).toEqual([]);
});

test('a failing database says nothing in the browser, and the words typed stay', async ({ page }) => {
  const word = unique('breaks');
  const secret = 'relation "secret_table" violates constraint "of_the_driver"';
  await signIn(page, 'caseworker');
  await asOwner(async (owner) => {
    await owner.query(`create function public.fail_for_test() returns trigger language plpgsql as
      $$ begin raise exception '${secret}' using errcode = '23514'; end $$`);
    await owner.query(`create trigger fail_for_test before insert on task for each row
      when (new.title = '${word}') execute function public.fail_for_test()`);
  });
  try {
    const heard: string[] = [];
    page.on('response', (answer) => {
      void answer.text().then(
        (text) => heard.push(text),
        () => {},
      );
    });
    await page.goto('/cases/THF-2026-0001/tasks/add');
    await page.getByLabel('What is to be done').fill(word);
    await page.getByRole('button', { name: /^Add/ }).click();
    await expect(page.getByText(/something went wrong|could not|did not/i).first()).toBeVisible();
    expect(await page.content()).not.toContain('secret_table');
    expect(heard.join()).not.toMatch(/secret_table|of_the_driver|23514/);
    await startIntake(page);
    const draft = new URL(page.url()).pathname;
    await asOwner((owner) =>
      owner.query(`create trigger fail_for_test before update on intake_draft for each row
        when (new.id = '${draft.split('/').at(-1)}') execute function public.fail_for_test()`),
    );
    const kept = await ask(`${draft}/keep`, {
      method: 'POST',
      headers: {
        cookie: await cookieOf(page),
        origin: home,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ what: word, version: '1' }).toString(),
    });
    expect(kept.status).toBe(500);
    expect(kept.body).not.toMatch(innards);
    expect(kept.body).not.toContain('secret_table');
  } finally {
    await asOwner((owner) => owner.query('drop function public.fail_for_test() cascade'));
  }
});

test('nobody is sent to another site after signing in or out', async ({ page, context }) => {
  const elsewhere = [
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    '/%09/elsewhere.example',
  ];
  for (const next of [
    ...elsewhere,
    'javascript:alert(1)',
    '/sign-in?next=//elsewhere.example',
    '/api/auth/signout',
  ]) {
    await context.clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel(/^E-mail/).fill('caseworker@example.org');
    await page.getByLabel(/^Password/).fill(process.env.VIGIL_EXAMPLE_PASSWORD ?? '');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    // A tab that is written out is the name of a place of ours, which is not there.
    await expect.soft(page, next).toHaveURL(next.startsWith('/%09') ? /:\d+\/%09/ : /\/today$/);
    expect.soft(new URL(page.url()).origin, next).toBe(home);
  }
  const cookie = await cookieOf(page);
  for (const path of [
    '/api/auth/signin',
    '/api/auth/signout',
    '/api/auth/error',
    '/api/auth/callback/credentials',
  ]) {
    const { headers, body } = await ask(`${path}?callbackUrl=https://elsewhere.example&error=x`, {
      headers: { cookie, host: 'elsewhere.example' },
    });
    expect.soft(headers.location ?? '', path).not.toContain('//elsewhere.example');
    expect.soft(body, path).not.toContain('href="https://elsewhere.example');
    expect.soft(String(headers['set-cookie'] ?? ''), path).not.toContain('elsewhere');
  }
});

test('a one-time link bears the installation’s address, whatever host a request names', async ({ page }) => {
  await signIn(page, 'administrator');
  const { welcome } = await invite(page);
  await expect(page.getByText(welcome)).toContainText(` ${home}${welcome}`);
  const answer = await ask('/administration/users/new', {
    headers: { cookie: await cookieOf(page), host: 'elsewhere.example' },
  });
  expect(answer.body).not.toContain('elsewhere.example');
});

test('a failed sign-in by the library’s own way tells nothing of the database', async ({ page }) => {
  const csrf = await page.request.get('/api/auth/csrf');
  const { csrfToken } = await csrf.json();
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email: 'a\0b@example.org', password: 'x', json: 'true' },
    maxRedirects: 0,
  });
  expect(await answer.text()).not.toMatch(innards);
  expect(answer.headers().location ?? '').not.toMatch(/byte|UTF8|error=(?!CredentialsSignin)/);
});
