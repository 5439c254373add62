import pg from 'pg';
import { closePool } from '#db/client.ts';
import { LOGINS } from '#db/embedded/bootstrap.ts';
import type { EmbeddedDatabase } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import { getCoordination } from '#lib/coordination/get-coordination.ts';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { getToday } from '#lib/today/get-today.ts';
import { type GeneratedCases, generateCases } from '#tests/support/generate-cases.ts';
import { generateSpellings } from './generate-spellings.ts';

const times = 40;
const warmUp = 5;

export type Measured = { work: string; goal: number; milliseconds: number[] };

/** The whole reading of what people look at most, as the pages ask for it, in a database of its own. */
export async function measureLists(database: EmbeddedDatabase, spellings: number): Promise<Measured[]> {
  await closePool();
  const at = (url: string) => url.replace(/\/[^/]*$/, '/lists');
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`create database lists owner ${LOGINS.owner}`);
  await admin.end();
  await migrate(at(database.ownerUrl));
  const owner = new pg.Client({ connectionString: at(database.ownerUrl) });
  await owner.connect();
  const people = await generateCases(owner);
  const typed = await generateSpellings(owner, people.organisationId, spellings);
  await owner.query('vacuum analyze');
  await owner.end();
  process.env.DATABASE_URL = at(database.appUrl);
  const measured: Measured[] = [];
  for (const [work, goal, run] of works(people, typed)) {
    const milliseconds: number[] = [];
    for (let turn = 0; turn < times + warmUp; turn += 1) {
      const from = performance.now();
      await run(turn);
      if (turn >= warmUp) milliseconds.push(performance.now() - from);
    }
    measured.push({ work, goal, milliseconds });
  }
  await closePool();
  return measured;
}

function works(
  people: GeneratedCases,
  typed: readonly string[],
): [string, number, (turn: number) => Promise<unknown>][] {
  const as = (role: 'coordinator' | 'caseworker'): Viewer => ({
    userId: people[role],
    name: role,
    email: '',
    role,
    organisationId: people.organisationId,
    organisationName: 'First',
    timeZone: 'UTC',
    confirmedAt: null,
  });
  const coordinator = as('coordinator');
  const caseworker = as('caseworker');
  return [
    ['deadlines, a coordinator', 50, () => listDeadlines(coordinator, deadlineFilterSchema.parse({}))],
    ['deadlines, a caseworker', 50, () => listDeadlines(caseworker, deadlineFilterSchema.parse({}))],
    ['coordination', 50, () => getCoordination(coordinator, { after: null, person: null })],
    ['Today, a coordinator', 50, () => getToday(coordinator)],
    ['Today, a caseworker', 50, () => getToday(caseworker)],
    ['cases, a coordinator', 10, () => listCases(coordinator, caseFilterSchema.parse({}))],
    ['inquiries, a caseworker', 10, () => listInquiries(caseworker, {})],
    ['a known name', 20, (turn) => findKnownPeople(caseworker, typed[turn % typed.length] ?? '')],
  ];
}
