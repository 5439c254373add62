/**
 * The group roles that migrations grant to: the app's (policies apply) and the worker's. Neither logs in nor
 * bypasses row-level security. The owner of the database runs migrations and nothing else.
 */
export const GROUP_ROLES = ['vigil_app', 'vigil_worker'] as const;

export const createRole = (role: string) =>
  `CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`;
