import type { NextConfig } from 'next';

const config: NextConfig = {
  distDir: process.env.VIGIL_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` checks the types; whoever only starts Vigil need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'graphile-worker', 'date-holidays'],
};

export default config;
