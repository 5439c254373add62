import { form } from '../call-action.ts';
import type { Answer, Asked } from '../http.ts';
import { isIn, isStaff, mayRead, mayWrite, type Subject } from '../oracle.ts';
import { upload } from '../stage/fill-case.ts';
import { stageTemplate } from '../stage/letters.ts';
import { author } from '../stage/subjects.ts';
import { type CaseOnStage, stored } from '../stage/world.ts';
import type { Cell } from './action.ts';

type Request = Asked & { path: string };

/** A route handler as everybody asks it: on every case, or once. */
export type HandlerEntry = {
  of: 'case' | 'house';
  /** `anyone`: signed in or not. */
  may: 'anyone' | ((who: Subject, file: CaseOnStage) => boolean);
  request: (cell: Cell) => Request | Promise<Request>;
  /** What whoever may is answered. */
  answers: (answer: Answer, cell: Cell) => boolean;
  /** The statuses of a refusal. */
  refuses?: number[];
  /** The table in which whoever may finds a row written; nobody writes anywhere else. */
  changes?: string;
  /** A sign-in made for this one request, which ends or locks it. */
  anew?: boolean;
};

const json = { accept: 'application/json' };
const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}): Request => ({
  path,
  method: 'POST',
  body,
  headers,
});
const open = (request: HandlerEntry['request'], status: number, changes?: string): HandlerEntry => ({
  of: 'house',
  may: 'anyone',
  request,
  answers: (answer) => answer.status === status,
  changes,
});
const asJson = { 'content-type': 'application/json' };

/** One entry for each method of each route handler; the matrix fails for one that has none. */
export const handlers: Record<string, HandlerEntry> = {
  'GET /api/documents/[id]': {
    of: 'case',
    may: mayRead,
    request: ({ file }) => ({ path: `/api/documents/${file.parts.document}` }),
    answers: ({ status, body }, { file }) => status === 200 && body === `${file.word}-bytes\n`,
    refuses: [307, 404],
  },
  'POST /api/documents': {
    of: 'case',
    may: mayWrite,
    request: ({ file }) => post(`/api/documents?case=${file.reference}`, upload('matrix'), json),
    answers: ({ status }) => status === 201,
    refuses: [401, 403, 404],
    changes: 'document',
  },
  'GET /api/letters/[id]/preview': {
    of: 'case',
    may: mayRead,
    request: ({ file }) => ({ path: `/api/letters/${file.parts.letter}/preview?as=docx` }),
    answers: ({ status, body }) => status === 200 && body.startsWith('PK'),
    refuses: [307, 404],
  },
  'GET /api/letter-templates/[id]': {
    of: 'house',
    may: (who) => isStaff(who) && ['lawyer', 'coordinator'].includes(who.role) && who.home === 'here',
    request: async ({ world }) => {
      const organisationId = await stored('authority', world.directory.authority, 'organisation_id');
      return { path: `/api/letter-templates/${await stageTemplate(world.owner, organisationId)}` };
    },
    answers: ({ status, body }) => status === 200 && body.startsWith('PK'),
    refuses: [307, 404],
  },
  'GET /intake/[id]/keep': {
    of: 'house',
    may: (who) => who.key === author.key,
    request: ({ world: { draft } }) => ({ path: `/intake/${draft.id}/keep` }),
    answers: ({ status }) => status === 200,
    refuses: [307, 401, 404],
  },
  'POST /intake/[id]/keep': {
    of: 'house',
    may: (who) => who.key === author.key,
    request: async ({ world: { draft } }) =>
      post(
        `/intake/${draft.id}/keep`,
        form({ 'names.0.text': `${draft.word} Draftova`, version: await stored('intake_draft', draft.id) }),
      ),
    answers: ({ status, body }) => status === 200 && body.includes('"saved"'),
    refuses: [401, 404],
    changes: 'intake_draft',
  },
  'GET /api/health': open(() => ({ path: '/api/health' }), 200),
  'GET /robots.txt': open(() => ({ path: '/robots.txt' }), 200),
  // Nobody has set whom to tell of holes.
  'GET /.well-known/security.txt': open(() => ({ path: '/.well-known/security.txt' }), 404),
  'GET /sign-in/oidc': open(() => ({ path: '/sign-in/oidc' }), 404),
  'GET /api/auth/[...nextauth]': open(() => ({ path: '/api/auth/session' }), 200),
  // Without the library's own token nothing is signed in or out.
  'POST /api/auth/[...nextauth]': open(
    () =>
      post(
        '/api/auth/callback/credentials',
        new URLSearchParams({ email: 'a@example.org', password: 'b' }),
        json,
      ),
    302,
  ),
  'POST /api/passkeys/[purpose]': {
    of: 'house',
    // Whoever has still to enrol a second factor makes it before anything else opens.
    may: (who) => (isIn(who) && who.confirmed) || who.signIn === 'pending',
    request: () => post('/api/passkeys/register', null),
    answers: ({ status }) => status === 200,
    refuses: [422],
    changes: 'passkey_challenge',
  },
  'POST /api/passkeys/[purpose]/finish': open(
    () => post('/api/passkeys/sign-in/finish', JSON.stringify({ response: { id: 'nobody' } }), asJson),
    422,
  ),
  'POST /api/session/alive': {
    of: 'house',
    may: isIn,
    request: () => post('/api/session/alive', null),
    answers: ({ status }) => status === 200,
    refuses: [401],
  },
  'POST /api/session/lock': {
    of: 'house',
    may: isIn,
    request: () => post('/api/session/lock', null),
    answers: ({ status }) => status === 204,
    refuses: [204],
    changes: 'session',
    anew: true,
  },
  'POST /api/session/unlock': open(
    () => post('/api/session/unlock', form({ email: 'nobody@example.org', password: 'not this' })),
    403,
  ),
};
