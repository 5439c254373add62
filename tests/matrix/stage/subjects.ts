import type { Role } from '#lib/domain/viewer.ts';
import type { SignIn, Subject } from '../oracle.ts';

type Rest = { standing?: Subject['standing']; home?: Subject['home']; signIn?: SignIn; key?: string };

function subject(
  role: Role,
  { standing = 'none', home = 'here', signIn = 'living', key }: Rest = {},
): Subject {
  const place = standing === 'none' ? '' : `, ${standing}`;
  const house = home === 'here' ? '' : `, ${home}`;
  return { key: key ?? role + place + house, signIn, role, home, standing };
}

/** Nothing but their sign-in keeps these out: each is the lead of every case. */
const shutOut = (['none', 'forged', 'ended', 'expired', 'idle', 'pending', 'disabled', 'left'] as const).map(
  (signIn) => subject('caseworker', { signIn, standing: 'lead', key: `sign-in ${signIn}` }),
);

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
  ...shutOut,
];

/** Who sets the stage: opens the cases and fills them. */
export const opener = subjects.find(({ key }) => key === 'caseworker, lead') as Subject;
/** The author of the intake that is not a case yet. */
export const author = subjects.find(({ key }) => key === 'caseworker') as Subject;
