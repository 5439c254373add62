import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#db/embedded/free-port.ts';
import { sealSession, sessionCookie } from '#lib/auth/session-cookie.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { readSecrets } from '#scripts/start/secrets.ts';
import { databaseOf, startVigil } from '../../support/vigil-process.ts';
import { callAction, form, readActionIds } from '../call-action.ts';
import { talkTo } from '../http.ts';
import { isGuest, mayUseDirectory } from '../oracle.ts';
import { watchTables } from './change-log.ts';
import { openFilledCase } from './fill-case.ts';
import { insert } from './insert.ts';
import { breakGlass, people, person, session, share, takePlaces } from './people.ts';
import { author, opener } from './subjects.ts';
import type { CaseOnStage, World } from './world.ts';

/** Words that stand nowhere but in what they mark. */
const words = { open: 'Quorvex', restricted: 'Brimzal', sealed: 'Tholkun' } as const;
const twins = { open: 'Wexopan', restricted: 'Frandoq', sealed: 'Ygmarth' } as const;
const sensitivities = ['open', 'restricted', 'sealed'] as const;

/** Starts Vigil as it is run, with fresh data and nothing in it. Answers how to stop it. */
export async function startFresh() {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-matrix-'));
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const vigil = startVigil(['--port', String(port), '--data', dataDir, '--no-example'], {
    VIGIL_WORKER: 'off',
  });
  const stop = async () => {
    vigil.child.kill('SIGTERM');
    await vigil.exitCode;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await vigil.says('Vigil runs at');
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return { dataDir, address: `http://localhost:${port}`, output: vigil.output, stop };
}

/** Two organisations, everybody who knocks, and cases of every sensitivity with one of everything in them. */
export async function setStage(dataDir: string, address: string): Promise<World> {
  talkTo(address);
  process.env.NEXTAUTH_SECRET = readSecrets(dataDir)?.session ?? '';
  const { ownerUrl, appUrl } = databaseOf(dataDir);
  const owner = new pg.Client({ connectionString: ownerUrl });
  // A stage that could not be set leaves the connection to end with the server.
  owner.on('error', () => {});
  await owner.connect();
  const here = await insert(owner, 'organisation', { name: 'House of the matrix', reference_prefix: 'MTX' });
  const elsewhere = await insert(owner, 'organisation', { name: 'Another house', reference_prefix: 'OTH' });
  const { userIds, sessions } = await people(owner, { here, elsewhere });
  const cookieFor = async (id: string) => `${sessionCookie}=${await sealSession(id)}`;
  const cookies = new Map<string, string | undefined>();
  for (const [key, id] of sessions) cookies.set(key, id ? await cookieFor(id) : undefined);
  cookies.set('sign-in forged', `${sessionCookie}=${randomUUID()}`);
  const spare = await person(owner, here, 'caseworker', 'Spare colleague');
  const taker = await person(owner, here, 'caseworker', 'Taking colleague');
  const partner = {
    id: await person(owner, elsewhere, 'caseworker', 'Spare partner'),
    email: 'spare.partner@example.org',
  };
  const administered = { id: await person(owner, here, 'caseworker', 'Zandrel'), word: 'Zandrel' };
  const directory = await furnishDirectory(owner, here);
  const actionIds = readActionIds();

  const id = (key: string) => userIds.get(key) ?? '';
  const cookie = cookies.get(opener.key) ?? '';
  const filling = { owner, cookie, actionIds, authority: directory.authority, assignee: id(opener.key) };
  const files: CaseOnStage[] = [];
  const others: CaseOnStage[] = [];
  for (const sensitivity of sensitivities) {
    const file = await openFilledCase(filling, { word: words[sensitivity], sensitivity });
    await takePlaces(owner, file.id, userIds);
    await share(owner, file.id, userIds);
    if (sensitivity === 'sealed') await breakGlass(owner, file.id, userIds);
    await insert(owner, 'notice', { user_id: id(opener.key), case_id: file.id, kind: 'shared' });
    files.push(file);
    const twin = { word: twins[sensitivity], sensitivity, organisation: here, openedBy: id(opener.key) };
    others.push(await emptyCase(owner, twin, `MTX-2025-000${others.length + 1}`));
  }
  const foreign = { word: 'Karulph', sensitivity: 'open', organisation: elsewhere } as const;
  const openedBy = id('caseworker, elsewhere');
  others.push({ ...(await emptyCase(owner, { ...foreign, openedBy }, 'OTH-2025-0001')), home: 'elsewhere' });

  await watchTables(owner);
  const revision = await furnishLaws(owner, here, id(opener.key));
  for (const file of files)
    await insert(owner, 'moved_date', {
      case_id: file.id,
      revision_id: revision,
      inquiry_id: file.parts.inquiry,
      obligation_key: 'of the matrix',
      owner: 'theirs',
      step: 'reply',
      due_after: '2026-03-02',
    });
  const draft = { id: await typeDraft(actionIds, cookies.get(author.key), 'Nulvane'), word: 'Nulvane' };
  return {
    owner,
    appUrl,
    actionIds,
    cookies,
    userIds,
    files,
    others,
    directory,
    draft,
    revision,
    spare,
    taker,
    partner,
    administered,
    secrets: [
      {
        what: 'the directory',
        needles: [directory.word],
        mayKnow: (who) => mayUseDirectory(who) || isGuest(who),
      },
      { what: 'an intake', needles: [draft.word, draft.id], mayKnow: (who) => who.key === author.key },
      { what: 'a colleague', needles: [administered.word], mayKnow: mayUseDirectory },
    ],
    sessionOf: (userId) => session(owner, userId),
    cookieFor,
  };
}

type Empty = Pick<CaseOnStage, 'word' | 'sensitivity'> & { organisation: string; openedBy: string };

/** A case that nobody is on. */
async function emptyCase(owner: pg.Client, of: Empty, reference: string): Promise<CaseOnStage> {
  const id = await insert(owner, 'case_file', {
    organisation_id: of.organisation,
    reference,
    title: `${of.word}-title`,
    sensitivity: of.sensitivity,
    opened_on: '2025-01-01',
    opened_by: of.openedBy,
  });
  const { word, sensitivity } = of;
  return {
    word,
    sensitivity,
    staffed: false,
    home: 'here',
    id,
    reference,
    parts: {} as CaseOnStage['parts'],
  };
}

async function furnishDirectory(owner: pg.Client, organisation_id: string) {
  const word = 'Ostrivel';
  const authority = await insert(owner, 'authority', {
    organisation_id,
    name_en: `${word} ministry`,
    state: 'RU',
    kind: 'ministry',
    time_zone: 'Europe/Moscow',
  });
  const official = await insert(owner, 'official', {
    organisation_id,
    authority_id: authority,
    name: `${word} official`,
  });
  await owner.query(
    `insert into authority_regime (organisation_id, authority_id, regime_id) values ($1, $2, 'ru-59fz')`,
    [organisation_id, authority],
  );
  return { authority, official, word };
}

/** A draft of a law, and a revision of dates that no worker has done. */
async function furnishLaws(owner: pg.Client, organisation_id: string, asked_by: string): Promise<string> {
  await insert(owner, 'law', {
    organisation_id,
    regime_id: 'eu-1049',
    // The first is the shipped one, which the start may be taking on just now.
    number: 2,
    origin: 'own',
    state: 'draft',
    content: JSON.stringify(findShippedRegime('eu-1049')),
    shipped_digest: 'of the matrix',
  });
  return insert(owner, 'date_revision', {
    organisation_id,
    cause: 'law',
    cause_id: 'eu-1049',
    asked_by,
  });
}

async function typeDraft(
  ids: Map<string, string>,
  cookie: string | undefined,
  word: string,
): Promise<string> {
  const action = (name: string) => ids.get(`app/(staff)/intake/actions.ts:${name}`) ?? '';
  const started = await callAction(action('startDraftAction'), '/intake', cookie, [form({})]);
  const id = started.headers.get('x-action-redirect')?.match(/[0-9a-f-]{36}/)?.[0] ?? '';
  const typed = form({ version: 1, 'names.0.text': `${word} Draftova`, what: `${word}-what` });
  await callAction(action('intakeAction'), `/intake/${id}`, cookie, [id, { status: 'idle' }, typed]);
  return id;
}
