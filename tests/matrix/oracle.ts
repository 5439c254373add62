import type { Role } from '#lib/domain/viewer.ts';

/**
 * Who may do what, written down a second time from docs/security.md and the glossary, on purpose without a look
 * at `lib/domain/permissions.ts`, at a policy or at a query: the matrix compares the app with this.
 */

/** The state of a person's sign-in; all but the first open nothing at all. */
export type SignIn =
  | 'living'
  | 'none'
  | 'forged'
  | 'ended'
  | 'expired'
  | 'idle'
  | 'pending'
  | 'disabled'
  | 'left';

/** One kind of viewer: somebody with a role, a place on the cases, and a sign-in in some state. */
export type Subject = {
  /** What reports call them. */
  key: string;
  signIn: SignIn;
  role: Role;
  /** `here`: staff of the organisation that owns the cases. */
  home: 'here' | 'elsewhere';
  /** Their place on each of the cases that have people. `former`: it has ended. */
  standing: 'none' | 'lead' | 'member' | 'lawyer' | 'former';
};

export type CaseFacts = {
  sensitivity: 'open' | 'restricted' | 'sealed';
  /** Whether the people of the stage have their places on it; nobody has one on the others. */
  staffed: boolean;
  home: Subject['home'];
};

export function isIn(who: Subject): boolean {
  return who.signIn === 'living';
}

/** Works on cases at all: everybody but an administrator. */
export function isStaff(who: Subject): boolean {
  return isIn(who) && who.role !== 'administrator';
}

function isNamed(who: Subject, file: CaseFacts): boolean {
  return file.staffed && ['lead', 'member', 'lawyer'].includes(who.standing);
}

/** Open: all staff of the organisation. Restricted: who is on it, and coordinators. Sealed: who is on it. */
export function mayRead(who: Subject, file: CaseFacts): boolean {
  if (!isStaff(who) || who.home !== file.home) return false;
  if (file.sensitivity === 'open' || isNamed(who, file)) return true;
  return file.sensitivity === 'restricted' && who.role === 'coordinator';
}

/** Everybody of the organisation who may read a case may write in it. */
export function mayWrite(who: Subject, file: CaseFacts): boolean {
  return mayRead(who, file);
}

/** Giving and taking places on a case is the coordinators' work, on cases that they may see. */
export function mayAssign(who: Subject, file: CaseFacts): boolean {
  return mayRead(who, file) && who.role === 'coordinator';
}

/** The directory of authorities belongs to an organisation and all its members, administrators too. */
export function mayUseDirectory(who: Subject): boolean {
  return isIn(who) && who.home === 'here';
}

/** Users are administered by the administrators of their own organisation. */
export function mayAdminister(who: Subject): boolean {
  return isIn(who) && who.home === 'here' && who.role === 'administrator';
}
