import 'server-only';
import { z } from 'zod';

const key = z
  .base64()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64');

const schema = z
  .object({
    /** PostgreSQL as the app's login role: owns nothing, row-level security applies. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    NEXTAUTH_SECRET: z.string().min(32),
    /** The address that people type, without a path. */
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    /** Absolute path of the folder for documents. */
    VIGIL_STORAGE_DIR: z.string().startsWith('/'),
    VIGIL_STORAGE_KEY: key,
    /** The key before, while keys are being changed (docs/operating.md). */
    VIGIL_STORAGE_KEY_OLD: z.union([key, z.literal('')]).default(''),
    /** Whether the invented example cases are loaded, and the pages should say so. */
    VIGIL_EXAMPLE: z.enum(['0', '1']).default('0'),
    /** How many reverse proxies of ours stand in front; their `X-Forwarded-For` entries are believed. */
    VIGIL_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).optional(),
    /** The group's own identity server; the three belong together. */
    VIGIL_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    VIGIL_OIDC_CLIENT_ID: z.string().min(1).optional(),
    VIGIL_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    VIGIL_OIDC_NAME: z.string().optional(),
    VIGIL_OIDC_SECOND_FACTOR: z.enum(['ask', 'trust']).default('ask'),
    /** Where to report a hole in this installation: `mailto:` or `https:`; shown at /.well-known/security.txt. */
    VIGIL_SECURITY_CONTACT: z
      .url({ protocol: /^(mailto|https)$/ })
      .or(z.literal(''))
      .optional(),
    PORT: z.coerce.number().int().min(1).max(65_535),
    HOSTNAME: z.string().min(1).default('127.0.0.1'),
  })
  .superRefine((given, context) => {
    const names = ['VIGIL_OIDC_ISSUER', 'VIGIL_OIDC_CLIENT_ID', 'VIGIL_OIDC_CLIENT_SECRET'] as const;
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) return;
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'is missing' });
  });

export type Env = z.infer<typeof schema>;

/**
 * Reads the settings from environment variables.
 *
 * @throws naming every variable that is missing or wrong, never its value
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return variables[name] === undefined ? `${name} is not set` : `${name}: ${message}`;
  });
  throw new Error(`Vigil cannot run with this environment: ${problems.join('; ')}`);
}

let read: Env | undefined;

/** This process's settings, checked once, at first use: building the pages needs none of them. */
export function env(): Env {
  read ??= parseEnv(process.env);
  return read;
}
