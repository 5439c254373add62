import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `server-only` throws outside React's server condition; its empty twin stands in for it.
const alias = { 'server-only': at('./tests/support/empty.ts') };

export default defineConfig({
  resolve: { alias },
  test: {
    env: { VIGIL_STORAGE_KEY: Buffer.alloc(32, 'tests').toString('base64') },
    projects: [
      {
        extends: true,
        // Long enough for a busy machine: how fast a rule is, is no test.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'matrix', include: ['tests/matrix/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
