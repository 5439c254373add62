import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnv } from '#lib/env.ts';
import { appEnvironment, externalUrls } from '#scripts/start/environment.ts';
import { readOrMakeSecrets } from '#scripts/start/secrets.ts';

describe('the environment', () => {
  it('that the start hands on is the one that the app asks for', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'vigil-env-'));
    const handed = appEnvironment({
      dataDir,
      secrets: readOrMakeSecrets(dataDir),
      appUrl: 'postgresql://app:secret@127.0.0.1:5432/vigil',
      host: '127.0.0.1',
      port: 3000,
      example: true,
      dev: false,
    });
    rmSync(dataDir, { recursive: true });
    expect(parseEnv(handed)).toMatchObject({
      PORT: 3000,
      VIGIL_EXAMPLE: '1',
      NEXTAUTH_URL: 'http://localhost:3000',
    });
  });

  it('is refused by name, without showing any value', () => {
    const attempt = () => parseEnv({ DATABASE_URL: 'hunter2', PORT: '3000' });
    expect(attempt).toThrow(/NEXTAUTH_SECRET is not set/);
    expect(attempt).toThrow(/DATABASE_URL: /);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it('names an identity server wholly or not at all', () => {
    const rest = {
      DATABASE_URL: 'postgresql://app@db/vigil',
      NEXTAUTH_SECRET: 'x'.repeat(48),
      NEXTAUTH_URL: 'https://vigil.example.org',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      VIGIL_STORAGE_DIR: '/var/lib/vigil',
      VIGIL_STORAGE_KEY: Buffer.alloc(32).toString('base64'),
      PORT: '3000',
    };
    expect(parseEnv(rest)).toMatchObject({ VIGIL_OIDC_SECOND_FACTOR: 'ask' });
    const attempt = () => parseEnv({ ...rest, VIGIL_OIDC_ISSUER: 'https://id.example.org' });
    expect(attempt).toThrow(/VIGIL_OIDC_CLIENT_ID is not set; VIGIL_OIDC_CLIENT_SECRET is not set/);
  });

  it('names a database of one’s own wholly or not at all', () => {
    expect(externalUrls({})).toBeUndefined();
    const app = 'postgresql://app@db/vigil';
    const owner = 'postgresql://owner@db/vigil';
    expect(() => externalUrls({ DATABASE_URL: app })).toThrow(/DATABASE_OWNER_URL/);
    expect(() => externalUrls({ DATABASE_OWNER_URL: owner })).toThrow(/DATABASE_URL/);
    expect(() => externalUrls({ DATABASE_URL: 'db', DATABASE_OWNER_URL: owner })).toThrow(
      /DATABASE_URL is not an address/,
    );
    expect(externalUrls({ DATABASE_URL: app, DATABASE_OWNER_URL: owner })).toEqual({
      appUrl: app,
      ownerUrl: owner,
      workerUrl: owner,
    });
  });
});
