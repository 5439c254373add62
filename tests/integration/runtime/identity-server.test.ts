import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#db/embedded/free-port.ts';
import { startIdentityServer } from '../../support/identity-server.ts';
import { SmallBrowser } from '../../support/small-browser.ts';
import { databaseOf, startVigil, type VigilProcess } from '../../support/vigil-process.ts';

/** The first start builds the pages, where nobody has yet. */
const PATIENCE = 400_000;

describe('signing in through the group’s own identity server', { timeout: 60_000 }, () => {
  let place: string;
  let base: string;
  let vigil: VigilProcess;
  let server: Awaited<ReturnType<typeof startIdentityServer>>;
  let owner: pg.Client;

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'vigil-oidc-'));
    chmodSync(place, 0o711);
    const port = await freePort();
    base = `http://localhost:${port}`;
    const secret = randomUUID();
    server = await startIdentityServer({ port: await freePort(), vigil: base, secret });
    vigil = startVigil(['--port', String(port), '--data', place], {
      VIGIL_OIDC_ISSUER: server.issuer,
      VIGIL_OIDC_CLIENT_ID: 'vigil',
      VIGIL_OIDC_CLIENT_SECRET: secret,
      VIGIL_OIDC_NAME: 'House of Keys',
    });
    await vigil.says('Stop with Ctrl-C');
    owner = new pg.Client({ connectionString: databaseOf(place).ownerUrl });
    await owner.connect();
  }, PATIENCE);

  afterAll(async () => {
    await owner?.end();
    vigil?.child.kill('SIGTERM');
    await vigil?.exitCode;
    await server?.stop();
    rmSync(place, { recursive: true, force: true });
  });

  const caseworker = { sub: 'k-1', email: 'Caseworker@Example.org', email_verified: true };
  const enter = (browser = new SmallBrowser()) => browser.open(`${base}/sign-in/oidc?next=%2Fcases`);
  const refused = () => `${base}/sign-in?error=oidc`;
  async function users(): Promise<number> {
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from user_account');
    return rows[0]?.n ?? 0;
  }

  it('is offered on the sign-in page by its name', async () => {
    const { text } = await new SmallBrowser().open(`${base}/sign-in`);
    expect(text).toContain('House of Keys');
  });

  it('opens Vigil to the one whose verified address it is, where they were going, and again without the address', async () => {
    server.nextAccount(caseworker);
    const browser = new SmallBrowser();
    expect((await enter(browser)).address).toBe(`${base}/cases`);
    expect((await browser.open(`${base}/account`)).text).toContain('caseworker@example.org');
    server.nextAccount({ sub: 'k-1', email: 'renamed@elsewhere.example' });
    expect((await enter()).address).toBe(`${base}/cases`);
    const { rows } = await owner.query(
      `select method, new_device from session where method = 'oidc' order by created_at`,
    );
    expect(rows).toMatchObject([{ method: 'oidc' }, { method: 'oidc', new_device: true }]);
  });

  it('refuses all others alike, and adds nobody', async () => {
    const before = await users();
    for (const account of [
      { sub: 'k-2', email: 'stranger@example.org', email_verified: true },
      { sub: 'k-3', email: 'lawyer@example.org' },
      { sub: 'k-4', email: 'lawyer@example.org', email_verified: false },
      { sub: 'k-5', email: 'lawyer@example.org', email_verified: 'true' },
      { sub: 'k-6', email: 'lawyer@example.org.evil.example', email_verified: true },
      // Somebody else is known by this address already.
      { sub: 'k-7', email: caseworker.email, email_verified: true },
    ]) {
      server.nextAccount(account);
      const browser = new SmallBrowser();
      expect((await enter(browser)).address, account.sub).toBe(refused());
      expect((await browser.open(`${base}/cases`)).address).toContain('/sign-in');
    }
    expect(await users()).toBe(before);
  });

  it('keeps out who was disabled, linked or not', async () => {
    const disable = (email: string, at: string) =>
      owner.query(`update user_account set disabled_at = ${at} where email = $1`, [email]);
    await disable('caseworker@example.org', 'now()');
    await disable('lawyer@example.org', 'now()');
    for (const account of [caseworker, { sub: 'k-8', email: 'lawyer@example.org', email_verified: true }]) {
      server.nextAccount(account);
      expect((await enter()).address).toBe(refused());
    }
    await disable('caseworker@example.org', 'null');
    await disable('lawyer@example.org', 'null');
  });

  it('takes no answer that was not asked for: another state, another browser, another nonce, a second time', async () => {
    server.nextAccount(caseworker);
    const isAnswer = (address: string) => address.includes('/api/auth/callback/oidc');
    const half = async () => {
      const browser = new SmallBrowser();
      const { address } = await browser.open(`${base}/sign-in/oidc`, isAnswer);
      return { browser, address };
    };
    const isOut = async (browser: SmallBrowser, address: string) => {
      expect((await browser.open(address)).address).toMatch(/\/sign-in\?.*error=/);
      expect((await browser.open(`${base}/cases`)).address).toContain('/sign-in');
    };
    const wrongState = await half();
    await isOut(wrongState.browser, wrongState.address.replace(/state=[^&]+/, 'state=forged'));
    await isOut(new SmallBrowser(), (await half()).address);

    const [one, other] = [await half(), await half()];
    for (const name of ['vigil-nonce', 'vigil-pkce']) {
      const mixed = await half();
      mixed.browser.cookies(base).set(name, other.browser.cookies(base).get(name) ?? '');
      await isOut(mixed.browser, mixed.address);
    }
    const kept = new Map(one.browser.cookies(base));
    expect((await one.browser.open(one.address)).address).toMatch(/\/today$/);
    const again = new SmallBrowser();
    for (const [name, value] of kept) again.cookies(base).set(name, value);
    await isOut(again, one.address);
  });

  it('asks for the second factor here, unless the server is trusted with it', async () => {
    await owner.query(`update organisation set second_factor_roles = '{caseworker}'`);
    server.nextAccount(caseworker);
    const browser = new SmallBrowser();
    expect((await enter(browser)).address).toContain('/sign-in/enrol');
    expect((await browser.open(`${base}/cases`)).address).toContain('/sign-in');
    await owner.query(`update organisation set second_factor_roles = '{}'`);
  });
});
