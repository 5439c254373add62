import pg from 'pg';
import { closePool } from '#db/client.ts';
import type { DatabaseUrls } from '#db/embedded.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { inquiryStage } from '#tests/integration/inquiries/inquiry-stage.ts';
import { generateDesk } from '#tests/support/generate-desk.ts';

const blocks = 26;
/** All on one case of a house of its own: a large case; what waits on it is part of the work. */
const inquiriesInBlock = 8;

type Stop = { gently(): Promise<void>; atOnce(): void };

/**
 * Records moves one after another (derive, write, audit, reminders, commit to disk), in turns with the record linked
 * to its chains and with that switched off, so that whatever else the machine does weighs on both alike.
 *
 * @returns milliseconds for each move
 */
export async function measureMoves(
  { ownerUrl, appUrl }: DatabaseUrls,
  onStoppable: (stop: Stop) => void,
): Promise<{ chained: number[]; unchained: number[] }> {
  process.env.DATABASE_URL = appUrl;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  onStoppable({
    gently: async () => {
      await closePool();
      await owner.end();
    },
    atOnce: () => {},
  });
  await generateDesk(owner);
  for (const table of ['case_file', 'case_assignment', 'obligation', 'task', 'inquiry', 'user_account'])
    await owner.query(`alter table ${table} enable trigger user`);
  for (const table of ['membership', 'organisation', 'authority'])
    await owner.query(`alter table ${table} enable trigger user`);
  let stage = await inquiryStage(owner);
  const times = { chained: [] as number[], unchained: [] as number[] };

  async function timed(into: number[] | null, ...move: Parameters<typeof stage.record>): Promise<void> {
    const from = performance.now();
    const result = await stage.record(...move);
    const took = performance.now() - from;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    into?.push(took);
  }

  async function block(into: number[] | null): Promise<void> {
    stage = await inquiryStage(owner);
    for (let count = 0; count < inquiriesInBlock; count += 1) {
      const id = await stage.draft();
      await timed(into, id, 'sent', { on: '01.11.2021', channel: 'post' });
      const hopId = (await getInquiry(stage.anna, id))?.state.hops[0]?.id ?? '';
      await timed(into, id, 'registered', { hopId, number: `3/${count}`, on: '15.11.2021' });
      const questions = (await getInquiry(stage.anna, id))?.questions ?? [];
      await timed(into, id, 'replied', {
        hopId,
        replyKind: 'full',
        receivedOn: '01.12.2021',
        answers: questions.map((one) => ({ questionId: one.id, verdict: 'answered' })),
        states: [{ text: 'He left the country.' }],
      });
    }
  }

  await block(null);
  for (let turn = 0; turn < blocks; turn += 1) {
    const linked = turn % 2 === 0;
    await owner.query(
      `alter table audit_pending ${linked ? 'enable' : 'disable'} trigger audit_pending_seal`,
    );
    await block(linked ? times.chained : times.unchained);
  }
  return times;
}
