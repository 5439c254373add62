import { expect, test } from '@playwright/test';
import { signIn } from './support/people.ts';

const addresses = [
  '/sign-in',
  '/today',
  '/no/such/page',
  '/cases/THF-2026-9999',
  '/api/health',
  '/api/documents/x',
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
    expect.soft(headers['x-powered-by'], address).toBeUndefined();
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
