import type { Capacity, Sensitivity } from './case-terms.ts';
import type { Role } from './viewer.ts';

const working = ['caseworker', 'coordinator', 'lawyer'] as const;

/** What each role may do at all. What it may do to one case follows from how it stands to it, below. */
const capabilities = {
  'case.open': working,
  'case.edit': working,
  'case.change-sensitivity': working,
  'case.assign': ['coordinator'],
  'case.break-glass': ['coordinator', 'lawyer'],
  'document.add': working,
  'inquiry.write': working,
  'move.record': working,
  /** Somebody else than who wrote it, as a lawyer of the house. */
  'letter.approve': ['lawyer'],
  'letter.template': ['lawyer', 'coordinator'],
  /** A judgement of a reply, from which our own limits follow. */
  'reply.judge': ['lawyer'],
  'authority.edit': [...working, 'administrator'],
  'authority.read': [...working, 'administrator'],
  'law.read': [...working, 'administrator'],
  'law.edit': ['lawyer'],
  'calendar.edit': ['lawyer', 'coordinator'],
  'coordination.view': ['coordinator'],
  'people.shut-out': ['coordinator', 'administrator'],
  'users.administer': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof capabilities;

/** Whether a role has a capability; used by pages to offer and by verbs to refuse. */
export function may(viewer: { role: Role }, capability: Capability): boolean {
  return (capabilities[capability] as readonly Role[]).includes(viewer.role);
}

/** How a person stands to one case; the database says it in `access.standing`. */
export type Standing = {
  role: Role;
  /** The case is of the person's organisation. */
  own: boolean;
  sensitivity: Sensitivity;
  /** Their places on the case that have not ended. */
  capacities: readonly Capacity[];
  /** Whether anybody has a place on it. */
  assigned: boolean;
  /** What a live grant gives a person of another organisation. */
  level: 'read' | 'contribute' | null;
  /** They opened it in an emergency that has not ended. */
  breakGlass: boolean;
};

/** Each reason for which a case is there for somebody. Without any it is not there at all. */
export const relations = [
  'lead',
  'member',
  'lawyer',
  'coordinator',
  'colleague',
  'partner-contribute',
  'partner-read',
  'break-glass',
] as const;
export type Relation = (typeof relations)[number];

/**
 * Open: all staff of the organisation. Restricted: who is assigned, and coordinators. Sealed: who is assigned; a
 * coordinator counts as one only there. Administrators have no case, by whatever way.
 */
export function relationsTo(standing: Standing): Relation[] {
  const { role, own, sensitivity, capacities, level, breakGlass } = standing;
  if (role === 'administrator') return [];
  if (!own) return level ? [`partner-${level}`] : [];
  const named = capacities.length > 0;
  const found: Relation[] = [...capacities];
  if (role === 'coordinator' && (sensitivity !== 'sealed' || named)) found.push('coordinator');
  if (sensitivity === 'open') found.push('colleague');
  if (breakGlass) found.push('break-glass');
  return found;
}

const staff = ['lead', 'member', 'lawyer', 'coordinator', 'colleague'] as const;
const contributors = [...staff, 'partner-contribute'] as const;
const directors = ['lead', 'coordinator'] as const;

/** What each relation may do on the case. The policies of the database hold the same line. */
const caseCapabilities = {
  'case.read': relations,
  /** The file itself: title, status, urgency. */
  'case.edit': staff,
  /** What it holds: people, events, sources, claims, questions, tasks. */
  'content.edit': contributors,
  'document.add': contributors,
  'move.record': contributors,
  /** A letter goes out in the organisation's name. */
  'inquiry.write': staff,
  /** A consent was given to the organisation. */
  'consent.record': staff,
  'access.view': [...staff, 'break-glass'],
  'case.change-sensitivity': directors,
  'case.share': directors,
  'case.end-assignment': directors,
  'case.assign': ['coordinator'],
  'case.close-access': ['coordinator'],
} as const satisfies Record<string, readonly Relation[]>;

export type CaseCapability = keyof typeof caseCapabilities | 'case.take';

/** Whether somebody who stands so to a case may do it. Used by pages to offer and by verbs to refuse. */
export function mayOnCase(standing: Standing, capability: CaseCapability): boolean {
  const found = relationsTo(standing);
  // Anybody of the house who sees a case that nobody has may take it.
  if (capability === 'case.take') {
    return !standing.assigned && found.some((one) => (staff as readonly Relation[]).includes(one));
  }
  const allowed: readonly Relation[] = caseCapabilities[capability];
  return found.some((one) => allowed.includes(one));
}

export const caseCapabilityNames = [...Object.keys(caseCapabilities), 'case.take'] as CaseCapability[];
