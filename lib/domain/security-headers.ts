/** What a browser can do for a page and ours never ask for. */
const unused = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
const permissions = [
  ...unused.map((feature) => `${feature}=()`),
  // A one-time link is copied by a button; passkeys are made and asked for by our own pages.
  'clipboard-write=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
];

/** What every answer says, pages, files and refusals alike. Source: OWASP ASVS 5.0, V3 (web frontend security). */
export const fixedHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not `no-referrer`: a form sent without scripts would then bear no origin, and the server refuses it.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
  { key: 'Origin-Agent-Cluster', value: '?1' },
  { key: 'X-DNS-Prefetch-Control', value: 'off' },
  { key: 'X-Permitted-Cross-Domain-Policies', value: 'none' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Permissions-Policy', value: permissions.join(', ') },
] as const;

/** Two years, as browsers' lists ask; sent only where the address is https. */
const strictTransport = {
  key: 'Strict-Transport-Security',
  value: 'max-age=63072000; includeSubDomains',
} as const;

/**
 * What the web server puts on an answer before anything else sees the request: so that no redirect, refusal or
 * failure goes without. Only the program's own files may be kept; their names change with their content.
 *
 * @param path the address asked for, without its query
 * @param overTls whether people reach this installation by https
 */
export function headersByPath(path: string, overTls: boolean): { key: string; value: string }[] {
  const isProgram = path.startsWith('/_next/static/');
  return [
    ...(overTls ? [strictTransport] : []),
    isProgram
      ? { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }
      : { key: 'Cache-Control', value: 'no-store' },
  ];
}

/**
 * What a page may load and run: its own files, and scripts that bear this answer's nonce. Nothing from elsewhere,
 * no frame, no plug-in, no other target for a form.
 *
 * @param nonce made for one answer only
 * @param development React needs `eval` for its stack traces, and hot reload a socket
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    // Style attributes place menus and size bars; they can neither run nor load anything under this policy.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
