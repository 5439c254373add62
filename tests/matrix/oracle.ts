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
  | 'locked'
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
  /** How the cases are shared with them, where they belong to another organisation. */
  grant: 'none' | 'read' | 'contribute' | 'expired' | 'revoked';
  /** Whether they broke the glass of the sealed case, and whether that still lasts. */
  glass: 'none' | 'running' | 'over';
  /** Whether they proved who they are within the last ten minutes. */
  confirmed: boolean;
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

function isPartner(who: Subject, file: CaseFacts, ...levels: Subject['grant'][]): boolean {
  return isStaff(who) && file.staffed && who.home !== file.home && levels.includes(who.grant);
}

/**
 * Belongs to the case's organisation and works on it. Open: all staff. Restricted: who is on it, and coordinators.
 * Sealed: who is on it.
 */
export function mayKeep(who: Subject, file: CaseFacts): boolean {
  if (!isStaff(who) || who.home !== file.home) return false;
  if (file.sensitivity === 'open' || isNamed(who, file)) return true;
  return file.sensitivity === 'restricted' && who.role === 'coordinator';
}

/** Partners read what is shared with them; who broke the glass reads until it ends. */
export function mayRead(who: Subject, file: CaseFacts): boolean {
  const glass = file.staffed && file.sensitivity === 'sealed' && who.glass === 'running';
  return mayKeep(who, file) || isPartner(who, file, 'read', 'contribute') || (isStaff(who) && glass);
}

/** Who keeps a case writes in it, and a partner who contributes; an emergency is for reading. */
export function mayWrite(who: Subject, file: CaseFacts): boolean {
  return mayKeep(who, file) || isPartner(who, file, 'contribute');
}

/** Giving places on a case is the coordinators' work, on cases that they keep. */
export function mayAssign(who: Subject, file: CaseFacts): boolean {
  return mayKeep(who, file) && who.role === 'coordinator';
}

/** Who else sees a case is decided by its lead and by coordinators who keep it. */
export function mayDirect(who: Subject, file: CaseFacts): boolean {
  return mayAssign(who, file) || (mayKeep(who, file) && file.staffed && who.standing === 'lead');
}

/** Who sees a case is told to its organisation, and to whoever broke the glass; to no partner. */
export function maySeeAccess(who: Subject, file: CaseFacts): boolean {
  return mayKeep(who, file) || (who.home === file.home && mayRead(who, file));
}

/** An emergency is for coordinators and lawyers of the house, on sealed cases that they do not see. */
export function mayBreakGlass(who: Subject, file: CaseFacts): boolean {
  const called = isStaff(who) && who.home === file.home && ['coordinator', 'lawyer'].includes(who.role);
  return called && file.sensitivity === 'sealed' && !mayRead(who, file);
}

/** Whether a case is open to somebody of another organisation, whom its words about authorities reach with it. */
export function isGuest(who: Subject): boolean {
  return isStaff(who) && who.home === 'elsewhere' && ['read', 'contribute'].includes(who.grant);
}

/** The directory of authorities belongs to an organisation and all its members, administrators too. */
export function mayUseDirectory(who: Subject): boolean {
  return isIn(who) && who.home === 'here';
}

/** Users are administered by the administrators of their own organisation. */
export function mayAdminister(who: Subject): boolean {
  return isIn(who) && who.home === 'here' && who.role === 'administrator';
}

/** An administrator of any organisation, over what is their own. */
export function isAdministrator(who: Subject): boolean {
  return isIn(who) && who.role === 'administrator';
}

export function isCoordinator(who: Subject): boolean {
  return isStaff(who) && who.role === 'coordinator';
}

/** Laws are read by everybody and kept by lawyers, each those of their own organisation. */
export function isLawyer(who: Subject): boolean {
  return isStaff(who) && who.role === 'lawyer';
}

/** Calendars are kept by lawyers and coordinators. */
export function keepsCalendars(who: Subject): boolean {
  return isLawyer(who) || isCoordinator(who);
}

/** Dangerous acts ask anew who is at the screen. */
export function sure<Rest extends unknown[]>(may: (who: Subject, ...rest: Rest) => boolean) {
  return (who: Subject, ...rest: Rest): boolean => may(who, ...rest) && who.confirmed;
}
