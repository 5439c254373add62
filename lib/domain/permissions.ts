import type { Role } from './viewer.ts';

/** What each role may do at all. Which rows it may do it to is held by the database's policies. */
const capabilities = {
  'case.open': ['caseworker', 'coordinator', 'lawyer'],
  'case.edit': ['caseworker', 'coordinator', 'lawyer'],
  'case.change-sensitivity': ['coordinator', 'lawyer', 'caseworker'],
  'case.assign': ['coordinator'],
  'document.add': ['caseworker', 'coordinator', 'lawyer'],
  'inquiry.write': ['caseworker', 'coordinator', 'lawyer'],
  'move.record': ['caseworker', 'coordinator', 'lawyer'],
  'authority.edit': ['caseworker', 'coordinator', 'lawyer', 'administrator'],
  'authority.read': ['caseworker', 'coordinator', 'lawyer', 'administrator'],
  'coordination.view': ['coordinator'],
  'people.shut-out': ['coordinator', 'administrator'],
  'users.administer': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof capabilities;

/** Whether a role has a capability; used by pages to offer and by verbs to refuse. */
export function may(viewer: { role: Role }, capability: Capability): boolean {
  return (capabilities[capability] as readonly Role[]).includes(viewer.role);
}
