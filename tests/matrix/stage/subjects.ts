import type { Role } from '#lib/domain/viewer.ts';
import type { Subject } from '../oracle.ts';

type Rest = Partial<Omit<Subject, 'role'>>;

function subject(role: Role, rest: Rest = {}): Subject {
  const { standing = 'none', home = 'here', signIn = 'living', grant = 'none', glass = 'none' } = rest;
  const { confirmed = true } = rest;
  const words = [
    role,
    standing === 'none' ? '' : standing,
    home === 'here' ? '' : home,
    grant === 'none' ? '' : `grant ${grant}`,
    glass === 'none' ? '' : `glass ${glass}`,
    confirmed ? '' : 'not confirmed lately',
  ];
  const key = rest.key ?? words.filter(Boolean).join(', ');
  return { key, signIn, role, home, standing, grant, glass, confirmed };
}

/** Nothing but their sign-in keeps these out: each is the lead of every case. */
const shutOut = (
  ['none', 'forged', 'ended', 'expired', 'idle', 'pending', 'locked', 'disabled', 'left'] as const
).map((signIn) => subject('caseworker', { signIn, standing: 'lead', key: `sign-in ${signIn}` }));

/** Their role requires a second factor, and they have none: the password alone opens nothing. */
const withoutFactor = subject('coordinator', {
  signIn: 'pending',
  standing: 'lead',
  key: 'coordinator, without the factor that is required',
});

/** Everybody who knocks: every role, in every place on a case, from every house, in every state of signing in. */
export const subjects: Subject[] = [
  subject('caseworker'),
  subject('caseworker', { standing: 'lead' }),
  subject('caseworker', { standing: 'member' }),
  subject('caseworker', { standing: 'lawyer' }),
  subject('caseworker', { standing: 'former' }),
  subject('coordinator'),
  subject('coordinator', { standing: 'member' }),
  subject('coordinator', { standing: 'former' }),
  subject('lawyer'),
  subject('lawyer', { standing: 'lawyer' }),
  subject('lawyer', { standing: 'lead' }),
  subject('administrator'),
  // Was a caseworker on every case before the role changed.
  subject('administrator', { standing: 'lead' }),
  subject('caseworker', { home: 'elsewhere' }),
  subject('coordinator', { home: 'elsewhere' }),
  subject('lawyer', { home: 'elsewhere' }),
  subject('administrator', { home: 'elsewhere' }),
  subject('administrator', { confirmed: false }),
  subject('coordinator', { confirmed: false }),
  subject('caseworker', { home: 'elsewhere', grant: 'read' }),
  subject('caseworker', { home: 'elsewhere', grant: 'contribute' }),
  subject('caseworker', { home: 'elsewhere', grant: 'expired' }),
  subject('caseworker', { home: 'elsewhere', grant: 'revoked' }),
  // Was given the grant before the role changed.
  subject('administrator', { home: 'elsewhere', grant: 'contribute' }),
  subject('coordinator', { glass: 'running' }),
  subject('lawyer', { glass: 'over' }),
  withoutFactor,
  ...shutOut,
];

/** Who sets the stage: opens the cases and fills them. */
export const opener = subjects.find(({ key }) => key === 'caseworker, lead') as Subject;
/** The author of the intake that is not a case yet. */
export const author = subjects.find(({ key }) => key === 'caseworker') as Subject;
