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
  {
    key: 'Permissions-Policy',
    value: [
      'accelerometer',
      'autoplay',
      'browsing-topics',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'serial',
      'usb',
      'xr-spatial-tracking',
    ]
      .map((feature) => `${feature}=()`)
      // Passkeys are made and asked for by our own pages.
      .concat('publickey-credentials-create=(self)', 'publickey-credentials-get=(self)')
      .join(', '),
  },
] as const;

/** Two years, as browsers' lists ask; sent only where the address is https. */
export const strictTransport = { key: 'Strict-Transport-Security', value: 'max-age=63072000' } as const;

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
