import type { NextConfig } from 'next';

const config: NextConfig = {
  distDir: process.env.VIGIL_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg', 'graphile-worker', 'date-holidays'],
};

export default config;
