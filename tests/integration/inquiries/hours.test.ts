import { afterAll, beforeAll, expect, it } from 'vitest';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { entryValues } from '#lib/inquiries/entry-values.ts';
import { moveMaterial } from '#lib/inquiries/form-material.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = await inquiryStage(database.owner);
  const kyiv = await stage.authority(stage.organisationId, { state: 'UA', time_zone: 'Europe/Kyiv' });
  id = await stage.draft(stage.anna, { authorityId: kyiv, regimeId: 'ua-2939-life' });
  dataOf(await stage.record(id, 'sent', { on: '2026-03-28', channel: 'email' }));
});
afterAll(() => database?.close());

async function seen() {
  const view = await getInquiry(stage.anna, id);
  if (!view) throw new Error('not seen');
  return view;
}
const owed = async () => (await seen()).state.obligations.find(({ stepId }) => stepId === 'reply');

it('2939-VI Art. 20(2): the hour of receipt is asked, kept, and decides the day over the change of clocks', async () => {
  expect((await moveMaterial(stage.anna, await seen())).hours).toEqual({ kinds: ['delivered'], events: [] });
  const hopId = (await seen()).state.hops[0]?.id ?? '';
  const delivered = { hopId, on: '2026-03-28' };
  const { moveId } = dataOf(await stage.record(id, 'delivered', delivered));
  expect(await owed()).toMatchObject({ dueSafe: '2026-03-30' });
  const told = entry('delivered', { ...delivered, time: '23:30' });
  dataOf(await correctMove(stage.anna, id, { moveId, entry: told, note: 'The receipt names the hour' }));
  // Clocks went forward in between: 48 hours end half an hour past midnight.
  expect(await owed()).toMatchObject({ dueSafe: '2026-03-31', dueAt: '2026-03-30T21:30:00Z' });
  const stored = await stage.rows(
    `select due_on::text as due from obligation where inquiry_id = $1 and step = 'reply'`,
    id,
  );
  expect(stored).toEqual([{ due: '2026-03-31' }]);
  const view = await seen();
  const move = view.moves.find(({ kind }) => kind === 'delivered');
  expect(move && entryValues(move, view)).toMatchObject({ time: '23:30' });
  // The worker, which works dates out anew, is given the hour, too.
  const clock = await stage.rows(
    `select access.move_for_clock(data)->'replacement'->>'time' as time from move
     where inquiry_id = $1 and kind = 'correction'`,
    id,
  );
  expect(clock).toEqual([{ time: '23:30' }]);
});
