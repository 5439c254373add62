import 'server-only';
import type { Role } from '#lib/domain/viewer.ts';

/** Where a person begins: an administrator has no cases to see. */
export function homePath(role: Role): string {
  return role === 'administrator' ? '/administration' : '/today';
}
