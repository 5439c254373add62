import pg from 'pg';
import { closePool } from '#db/client.ts';
import type { DatabaseUrls } from '#db/embedded.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { compareBodies } from '#lib/records/compare-bodies.ts';
import { getRecord } from '#lib/records/get-record.ts';
import { generateRecords } from '#tests/support/generate-records.ts';

const inquiries = 100_000;
const rounds = 40;

/** Reads records over 100,000 inquiries to 300 bodies, as their pages do. Answers the milliseconds of each read. */
export async function measureRecords({ ownerUrl, appUrl }: DatabaseUrls): Promise<Record<string, number[]>> {
  process.env.DATABASE_URL = appUrl;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const made = await generateRecords(owner, inquiries);
    const viewer = (userId: string, role: Role): Viewer => ({
      ...{ userId, role, name: '', email: '', organisationName: '', timeZone: 'UTC' },
      organisationId: made.organisationId,
    });
    const { rows } = await owner.query<{ id: string }>(
      `select authority_id as id from hop_record group by 1 order by hashtext(authority_id::text) limit $1`,
      [rounds],
    );
    const ids = rows.map(({ id }) => id);
    const caseworker = viewer(made.caseworker, 'caseworker');
    const reads: Record<string, (round: number) => Promise<unknown>> = {
      'a body as often asked as most': (round) =>
        getRecord(caseworker, { bodyId: ids[round] ?? made.common }, {}),
      'the same, for a coordinator': (round) =>
        getRecord(viewer(made.coordinator, 'coordinator'), { bodyId: ids[round] ?? made.common }, {}),
      'the body most written to': () => getRecord(caseworker, { bodyId: made.busiest }, {}),
      'five bodies compared': (round) =>
        compareBodies(caseworker, { body: [0, 1, 2, 3, 4].map((n) => ids[(round + n) % rounds] ?? '') }),
    };
    const times: Record<string, number[]> = {};
    for (const [name, read] of Object.entries(reads)) {
      await read(0);
      const taken: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const from = performance.now();
        await read(round);
        taken.push(performance.now() - from);
      }
      times[name] = taken;
    }
    return times;
  } finally {
    await closePool();
    await owner.end();
  }
}
