import 'server-only';

/**
 * On every answer of a download, so that a refusal looks the same for what is missing and for what is not theirs, and
 * so that no file is ever a page of ours.
 */
export const downloadHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
