import { randomUUID } from 'node:crypto';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreatyTable } from '#lib/domain/regimes/treaties.ts';
import { treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import { ruleDigest, shippedDigest } from '#lib/legal/digest.ts';
import { form } from '../call-action.ts';
import { isLawyer, keepsCalendars, sure } from '../oracle.ts';
import { insert } from '../stage/insert.ts';
import { theWorld } from '../stage/world.ts';
import { type HouseAction, idle } from './action.ts';

type C = Parameters<HouseAction['args']>[0];

const laws = 'app/(staff)/laws/actions.ts';
const drafts = 'app/(staff)/laws/[id]/draft/actions.ts';
const treaties = 'app/(staff)/laws/treaties/actions.ts';
const calendars = 'app/(staff)/laws/calendars/actions.ts';
const serial = () => randomUUID().slice(0, 8);
const note = 'written by the matrix';
const userOf = ({ world, who }: C) => world.userIds.get(who.key) ?? '';

async function houseOf(cell: C): Promise<string | null> {
  const { rows } = await cell.world.owner.query<{ id: string }>(
    'select organisation_id as id from membership where user_id::text = $1 limit 1',
    [userOf(cell)],
  );
  return rows[0]?.id ?? null;
}

function text(id: string) {
  const law = structuredClone(findShippedRegime(id));
  const [version] = law?.versions ?? [];
  if (!law || !version) throw new Error(`${id} is not shipped`);
  law.versions.push({ ...version, id: 'extra', switchedOff: true });
  return law;
}

/** The draft that the viewer's house has of a law, made anew; answers its version. */
async function draftOf(cell: C, law: string): Promise<string> {
  const house = await houseOf(cell);
  if (!house) return '1';
  const content = JSON.stringify(text(law));
  const { owner } = cell.world;
  await owner.query(
    `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest)
     select $1, $2, coalesce(max(number), 0) + 1, 'own', 'draft', $3, 'old' from law
     where organisation_id = $1 and regime_id = $2 on conflict do nothing`,
    [house, law, content],
  );
  const { rows } = await owner.query<{ version: number }>(
    `update law set content = $3 where organisation_id = $1 and regime_id = $2 and state = 'draft' returning version`,
    [house, law, content],
  );
  return String(rows[0]?.version ?? 1);
}

/** The house's table of treaties, as it is shipped; answers the version that its forms bear. */
async function treatiesOf(cell: C): Promise<string> {
  const house = await houseOf(cell);
  if (!house) return '1';
  const { rows } = await cell.world.owner.query<{ number: number }>(
    `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
     select $1, $2, coalesce(max(number), 0) + 1, 'shipped', 'in-effect', $3, $4, clock_timestamp() from law
     where organisation_id = $1 and regime_id = $2 returning number`,
    [house, treatyTableId, JSON.stringify(shippedTreatyTable), shippedDigest(treatyTableId)],
  );
  return String((rows[0]?.number ?? 0) + 1);
}

const source = 'versions/2005/forwarding/source';
const ukFoia = () => {
  const law = findShippedRegime('uk-foia');
  if (!law) throw new Error('uk-foia is not shipped');
  return law;
};

async function confirmation(cell: C, made: boolean): Promise<string> {
  const house = await houseOf(cell);
  if (!house) return randomUUID();
  if (!made) {
    await cell.world.owner.query(`delete from law_confirmation where organisation_id = $1`, [house]);
    return '';
  }
  return insert(cell.world.owner, 'law_confirmation', {
    organisation_id: house,
    regime_id: 'uk-foia',
    rule: source,
    // Of a text of its own, so that whoever tries at the same time has another one.
    rule_digest: randomUUID(),
    note,
    confirmed_by: userOf(cell),
  });
}

async function withoutDays(cell: C, calendar: string): Promise<void> {
  await cell.world.owner.query('delete from calendar_day where organisation_id = $1 and calendar_id = $2', [
    await houseOf(cell),
    calendar,
  ]);
}

const action = (
  may: HouseAction['may'],
  at: string,
  changes: string | undefined,
  args: HouseAction['args'],
): HouseAction => ({ of: 'house', may, at: () => at, args, changes });
const onLaw = (changes: string | undefined, args: HouseAction['args']) =>
  action(isLawyer, '/laws/uk-foia', changes, args);

/** Actions on laws and calendars, each on those of one's own house. */
export const lawActions: Record<string, HouseAction> = {
  [`${laws}:confirmRuleAction`]: onLaw('law_confirmation', async (cell) => {
    await confirmation(cell, false);
    const digest = ruleDigest(ukFoia(), source) ?? '';
    return ['uk-foia', idle, form({ rule: source, digest, note })];
  }),
  [`${laws}:withdrawConfirmationAction`]: onLaw('law_confirmation', async (cell) => [
    form({ confirmation: await confirmation(cell, true) }),
  ]),
  [`${laws}:startDraftAction`]: onLaw('law', async (cell) => {
    await cell.world.owner.query(
      `delete from law where organisation_id = $1 and regime_id = 'de-ifg' and state = 'draft'`,
      [await houseOf(cell)],
    );
    return ['de-ifg', form({ from: 'in-effect' })];
  }),
  [`${laws}:discardDraftAction`]: onLaw('law', async (cell) => [
    'us-foia',
    form({ version: await draftOf(cell, 'us-foia') }),
  ]),
  [`${laws}:putInEffectAction`]: action(sure(isLawyer), '/laws/us-foia', 'law', async (cell) => [
    'us-foia',
    idle,
    form({ version: await draftOf(cell, 'us-foia'), note }),
  ]),
  [`${laws}:answerUpdateAction`]: action(sure(isLawyer), '/laws/tr-3071', 'law', async (cell) => {
    const house = await houseOf(cell);
    if (house) {
      await cell.world.owner.query(
        `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
         select $1, 'tr-3071', coalesce(max(number), 0) + 1, 'own', 'in-effect', $2, 'old', now() from law
         where organisation_id = $1 and regime_id = 'tr-3071' on conflict do nothing`,
        [house, JSON.stringify(text('tr-3071'))],
      );
    }
    return ['tr-3071', idle, form({ answer: 'keep', digest: shippedDigest('tr-3071') ?? '', note })];
  }),
  [`${drafts}:editRuleAction`]: onLaw('law', async (cell) => [
    { id: 'us-foia', path: 'versions/extra' },
    idle,
    form({
      version: await draftOf(cell, 'us-foia'),
      validFrom: '2016-06-30',
      switchedOff: 'on',
      pause: 'none',
      clarification: 'none',
    }),
  ]),
  [`${drafts}:copyVersionAction`]: onLaw('law', async (cell) => [
    'us-foia',
    idle,
    form({ version: await draftOf(cell, 'us-foia'), from: 'extra', id: `v${serial()}` }),
  ]),
  [`${drafts}:removeRuleAction`]: onLaw('law', async (cell) => [
    { id: 'us-foia', path: 'versions/extra' },
    form({ version: await draftOf(cell, 'us-foia') }),
  ]),
  [`${drafts}:addRuleAction`]: onLaw('law', async (cell) => [
    { id: 'us-foia', versionId: 'extra', kind: 'steps' },
    idle,
    form({
      version: await draftOf(cell, 'us-foia'),
      title: note,
      actor: 'authority',
      duty: 'reply',
      trigger: 'received',
      length: '3',
      unit: 'calendar-days',
      startDay: 'next-day',
      roll: 'none',
      safeRoll: 'none',
      'onMiss.silence': 'nothing',
      condition: 'always',
      weight: 'main',
      'source.article': '1',
      'source.mark': 'memory',
    }),
  ]),
  [`${treaties}:correctTreatyAction`]: action(
    sure(isLawyer),
    '/laws/treaties/icpped-ru',
    'law',
    async (cell) => [
      'icpped-ru',
      idle,
      form({
        version: await treatiesOf(cell),
        bound: 'on',
        from: '2011-02-01',
        'source.article': '1',
        'source.mark': 'memory',
        note,
      }),
    ],
  ),
  [`${treaties}:removeTreatyAction`]: action(
    sure(isLawyer),
    '/laws/treaties/icpped-ru',
    'law',
    async (cell) => ['icpped-ru', idle, form({ version: await treatiesOf(cell), note })],
  ),
  [`${calendars}:setDayAction`]: action(keepsCalendars, '/laws/calendars/ru/2027', 'calendar_day', () => [
    'ru',
    idle,
    form({ day: '2027-03-04', kind: 'off', legalRef: note }),
  ]),
  [`${calendars}:removeDayAction`]: action(
    keepsCalendars,
    '/laws/calendars/kz/2027',
    'calendar_day',
    async (cell) => {
      await withoutDays(cell, 'kz');
      const organisation_id = await houseOf(cell);
      const day = organisation_id
        ? await insert(theWorld().owner, 'calendar_day', {
            organisation_id,
            calendar_id: 'kz',
            day: `2027-03-${String(1 + Math.floor(Math.random() * 28)).padStart(2, '0')}`,
            kind: 'off',
            entered_by: userOf(cell),
          }).catch(() => randomUUID())
        : randomUUID();
      return [form({ day })];
    },
  ),
  [`${calendars}:setYearAction`]: action(keepsCalendars, '/laws/calendars/ru/2027', 'calendar_year', () => [
    { id: 'ru', year: 2027 },
    idle,
    form({ status: 'draft', note }),
  ]),
  [`${calendars}:previewImportAction`]: action(keepsCalendars, '/laws/calendars/ua/import', undefined, () => [
    'ua',
    idle,
    form({ text: 'date,kind\n2027-05-05,off' }),
  ]),
  [`${calendars}:takeInAction`]: action(
    keepsCalendars,
    '/laws/calendars/ua/import',
    'calendar_day',
    async (cell) => {
      await withoutDays(cell, 'ua');
      return ['ua', idle, form({ text: 'date,kind\n2027-05-05,off', legalRef: note })];
    },
  ),
};
