import type { NextConfig } from 'next';
import { formBytes } from './lib/domain/first-look.ts';
import { fixedHeaders } from './lib/domain/security-headers.ts';

const config: NextConfig = {
  distDir: process.env.VIGIL_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` checks the types; whoever only starts Vigil need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'graphile-worker', 'date-holidays', 'pdfkit', 'docxtemplater', 'pizzip'],
  experimental: {
    // The longest form is an intake (`lib/intake/save-draft.ts`); uploads do not come this way.
    serverActions: { bodySizeLimit: formBytes },
    proxyClientMaxBodySize: formBytes,
  },
  headers: async () => [{ source: '/:path*', headers: [...fixedHeaders] }],
};

export default config;
