import { expect, type Page } from '@playwright/test';
import pg from 'pg';
import { databaseOf } from '../../support/vigil-process.ts';

/** The secret that the page offers to an authenticator app. */
export async function offeredSecret(page: Page): Promise<string> {
  return (await page.getByRole('main').locator('code').first().textContent()) ?? '';
}

/** Types a code into the form that is open and sends it. */
export async function giveCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(Code from|Recovery code)/ }).fill(code);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** The recovery codes of the page that is open, which are then said to be kept. */
export async function keepCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recovery codes');
  const codes = await page
    .getByRole('list', { name: 'Recovery codes' })
    .getByRole('listitem')
    .allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Recovery codes');
  return codes.map((code) => code.trim());
}

/**
 * Gives the page's browser an authenticator that is held by the right person and answers by itself, also where a
 * person would have to choose the passkey in a field; `attend(false)` makes it wait for a touch that does not come.
 */
export async function giveAuthenticator(page: Page): Promise<{ attend: (there: boolean) => Promise<void> }> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    attend: async (there) => {
      await browser.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: there });
    },
  };
}

/** Has an hour passed since the person with this address last proved who they are. */
export async function anHourLater(email: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseOf(process.env.VIGIL_E2E_DATA ?? '').ownerUrl });
  await owner.connect();
  await owner.query(
    `update session set confirmed_at = now() - interval '1 hour'
     where user_id = (select id from user_account where email = $1)`,
    [email],
  );
  await owner.end();
}
