import { expect, it } from 'vitest';
import { welcomeLink } from '#lib/auth/welcome-link.ts';

const key = Buffer.alloc(32, 1).toString('base64');

it('a one-time link begins with the installation’s own address; there is no request that it could ask', () => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://app:secret@127.0.0.1:5432/vigil',
    NEXTAUTH_SECRET: 'x'.repeat(40),
    NEXTAUTH_URL: 'https://vigil.example.org',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    VIGIL_STORAGE_DIR: '/var/lib/vigil',
    VIGIL_STORAGE_KEY: key,
    PORT: '3000',
  });
  expect(welcomeLink('token')).toBe('https://vigil.example.org/welcome/token');
});
