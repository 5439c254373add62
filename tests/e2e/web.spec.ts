import { expect, test } from '@playwright/test';
import { ask, cookieOf, formBody } from './support/ask.ts';
import { startIntake, waitUntilKept } from './support/cases.ts';
import { signIn } from './support/people.ts';

const addresses = [
  '/sign-in',
  '/today',
  '/no/such/page',
  '/cases/THF-2026-9999',
  '/api/health',
  '/api/documents/x',
  '/api/auth/session',
  '/api/auth/providers',
  '/cases/THF-2026-0001/people?_rsc=1',
  '/robots.txt',
  '/.well-known/security.txt',
  '/icon.svg',
  '/_next/static/no-such-file.js',
];

const scriptSource = (policy: string) =>
  policy.split('; ').find((part) => part.startsWith('script-src ')) ?? '';

test('every answer says that it may not be framed, sniffed or kept, also a refusal', async ({ page }) => {
  await signIn(page, 'caseworker');
  for (const address of addresses) {
    const headers = (await page.request.get(address)).headers();
    expect.soft(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
    });
    expect.soft(headers['permissions-policy'], address).toContain('camera=()');
    expect.soft(headers['permissions-policy'], address).toContain('publickey-credentials-get=(self)');
    expect.soft(headers['x-robots-tag'], address).toContain('noindex');
    expect.soft(headers['x-powered-by'], address).toBeUndefined();
    expect.soft(headers.server, address).toBeUndefined();
    expect.soft(headers['access-control-allow-origin'], address).toBeUndefined();
  }
});

test('a refusal, a redirect and a form say it too', async ({ page }) => {
  await signIn(page, 'caseworker');
  const cookie = await cookieOf(page);
  const { type, body } = formBody({ requestId: '', locale: 'en' });
  const answers = {
    'sent to sign in': await ask('/cases/THF-2026-0001'),
    'sent on from the first page': await ask('/', { headers: { cookie } }),
    'a form nobody knows': await ask('/today', {
      method: 'POST',
      headers: { cookie, 'content-type': type, origin: process.env.VIGIL_E2E_URL ?? '' },
      body,
    }),
    'a form from elsewhere': await ask('/intake/x/keep', {
      method: 'POST',
      headers: { cookie, origin: 'https://elsewhere.example' },
      body,
    }),
    'a method': await ask('/today', { method: 'DELETE' }),
    'an address that cannot be read': await ask('/cases/%ff'),
  };
  for (const [what, { headers }] of Object.entries(answers)) {
    expect.soft(headers['cache-control'], what).toBe('no-store');
    expect.soft(headers['x-content-type-options'], what).toBe('nosniff');
    expect.soft(headers['x-frame-options'], what).toBe('DENY');
  }
  expect(answers['sent to sign in'].status).toBe(307);
  expect(answers['sent to sign in'].headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(answers['a form from elsewhere'].status).toBe(403);
});

test('methods that nobody needs are refused, and nothing is mirrored', async ({ page }) => {
  await signIn(page, 'caseworker');
  const cookie = await cookieOf(page);
  for (const method of ['TRACE', 'TRACK', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    for (const address of ['/today', '/api/documents/x', '/intake/x/keep', '/_next/static/x']) {
      const answer = await ask(address, { method, headers: { cookie, 'x-mirror': 'mirrored' } }).catch(
        (error: { code?: string }) => ({ status: error.code === 'HPE_INVALID_METHOD' ? 405 : 400, body: '' }),
      );
      expect.soft([400, 405], `${method} ${address}`).toContain(answer.status);
      expect.soft(answer.body).toBe('');
    }
  }
  // A form method smuggled into a GET stays a GET.
  const overridden = await ask('/api/documents?case=THF-2026-0001', {
    headers: { cookie, 'x-http-method-override': 'POST' },
  });
  expect(overridden.status).toBe(405);
});

test('the program shows neither its sources nor its folders', async ({ page }) => {
  await page.goto('/sign-in');
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const answer = await ask(script);
    expect.soft(answer.status, script).toBe(200);
    expect.soft(answer.body, script).not.toContain('sourceMappingURL');
    expect.soft(answer.headers['cache-control'], script).toContain('immutable');
    expect.soft((await ask(`${script}.map`)).status, `${script}.map`).toBe(404);
  }
  const inside = [
    '/_next/',
    '/_next/static/',
    '/_next/static/chunks/',
    '/_next/server/middleware-manifest.json',
    '/_next/static/../server/app-paths-manifest.json',
    '/_next/image?url=https%3A%2F%2Felsewhere.example%2Fa.png&w=64&q=75',
    '/.git/config',
    '/.env',
    '/.vigil/secrets.json',
    '/package.json',
    '/next.config.ts',
    '/db/schema/account.ts',
  ];
  const cookie = await signIn(page, 'caseworker').then(() => cookieOf(page));
  for (const address of inside) {
    const answer = await ask(address, { headers: { cookie } });
    expect.soft([400, 404, 308], address).toContain(answer.status);
  }
});

test('what is too large is refused before it is read, and the longest intake is not', async ({ page }) => {
  await signIn(page, 'caseworker');
  const cookie = await cookieOf(page);
  const origin = process.env.VIGIL_E2E_URL ?? '';
  for (const address of ['/today', '/intake/x/keep', '/sign-in', '/api/session/unlock']) {
    const answer = await ask(address, {
      method: 'POST',
      headers: { cookie, origin, 'content-length': String(3 * 1024 * 1024), expect: '100-continue' },
    });
    expect.soft(answer.status, address).toBe(413);
  }
  expect((await ask(`/today?${'x'.repeat(9000)}`, { headers: { cookie } })).status).toBe(414);
  expect((await ask('/today', { headers: { cookie, 'x-long': 'x'.repeat(20_000) } })).status).toBe(431);
  await startIntake(page);
  await page.getByRole('textbox', { name: 'What happened' }).fill('ы'.repeat(200_000));
  await waitUntilKept(page);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue('ы'.repeat(200_000));
});

test('strangers’ machines are told to go, and finders of holes whom to tell', async () => {
  expect((await ask('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
  const { body, headers } = await ask('/.well-known/security.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toContain('Contact: mailto:security@example.org\n');
  const [, expires = ''] = /Expires: (.+)/.exec(body) ?? [];
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
});

test('a header cannot talk the server out of its checks', async () => {
  for (const headers of [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/proxy' },
    { 'x-vigil-path': '/today', 'x-vigil-peer': '127.0.0.1' },
    { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
    { 'x-original-url': '/sign-in', 'x-rewrite-url': '/sign-in' },
  ] as Record<string, string>[]) {
    const answer = await ask('/cases/THF-2026-0001', { headers });
    expect.soft(answer.status, JSON.stringify(headers)).toBe(307);
    expect
      .soft(answer.headers.location, JSON.stringify(headers))
      .toMatch(/^(http:\/\/localhost:\d+)?\/sign-in/);
    expect.soft(answer.body).not.toContain('Isakov');
  }
});

test('a page runs its own scripts only, by a word that is new for each answer', async ({ page }) => {
  const policies = [];
  for (const _ of [1, 2]) {
    const answer = await page.goto('/sign-in');
    policies.push(answer?.headers()['content-security-policy'] ?? '');
  }
  const [first = '', second = ''] = policies.map(scriptSource);
  expect(first).toMatch(/'nonce-[\w+/]{24}'/);
  expect(first).not.toContain('unsafe');
  expect(first).not.toBe(second);
  expect(policies[0]).toContain(`default-src 'none'`);
  expect(policies[0]).toContain(`frame-ancestors 'none'`);
});

test('a script that got into a page does not run: alone, in a link, in an event, from a file', async ({
  page,
}) => {
  // What a text would do that was written into the page unescaped.
  const hostile = [
    '<script>window.name = "ran"</script>',
    '<script nonce="guessed">window.name = "ran"</script>',
    '<script src="/api/documents/00000000-0000-7000-8000-000000000000"></script>',
    '<script src="data:text/javascript,window.name=1"></script>',
    '<img src="/none" onerror="window.name = \'ran\'">',
    '<a id="hostile" href="javascript:window.name = \'ran\'">x</a>',
    '<base href="https://elsewhere.example/">',
  ];
  await page.route('**/sign-in', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<body[^>]*>/, (tag) => tag + hostile.join(''));
    await route.fulfill({ response: answer, body });
  });
  const violations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  await page.goto('/sign-in');
  await page.locator('#hostile').dispatchEvent('click');
  await expect
    .poll(() => violations.filter((text) => text.includes('Content Security Policy')).length)
    .toBeGreaterThanOrEqual(hostile.length);
  expect(await page.evaluate(() => window.name)).toBe('');
});
