import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getCalendarYear } from '#lib/calendars/get-calendar-year.ts';
import { previewImport, takeInFile } from '#lib/calendars/import-file.ts';
import { setDaySchema, tryDaySchema } from '#lib/calendars/schema.ts';
import { removeDay, setDay, setYear, tryDay } from '#lib/calendars/set-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listRevisions } from '#lib/laws/get-revision.ts';
import { listAdministration } from '#lib/users/list-administration.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, type InquiryStage, inquiryStage } from '../inquiries/inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let lawyer: Viewer;
let coordinator: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
  lawyer = await stage.member(stage.organisationId, 'lawyer');
  coordinator = await stage.member(stage.organisationId, 'coordinator');
});

const law = 'ru-59fz';
const refused = (code: string, field?: string) => ({
  ok: false,
  error: field === undefined ? { code } : { code, field },
});

describe('a calendar', () => {
  const day = (more: Record<string, unknown> = {}) =>
    setDaySchema.parse({ day: '16.03.2026', kind: 'off', legalRef: 'Decree 7', ...more });
  const working = async (date: string) => {
    const view = await getCalendarYear(stage.anna, 'ru', 2026);
    return view?.days.find((one) => one.date === date);
  };

  it('has days of the organisation’s own, set and removed by lawyers and coordinators', async () => {
    expect(await setDay(stage.anna, 'ru', day())).toEqual(refused('forbidden'));
    expect((await setDay(coordinator, 'ru', day())).ok).toBe(true);
    expect((await setDay(lawyer, 'ru', day({ name: 'A day of ours' }))).ok).toBe(true);
    expect(await working('2026-03-16')).toMatchObject({
      working: false,
      layer: 'organisation',
      name: 'A day of ours',
      legalRef: 'Decree 7',
    });
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    expect((await getCalendarYear(stranger, 'ru', 2026))?.own).toEqual([]);
    const own = (await getCalendarYear(lawyer, 'ru', 2026))?.own ?? [];
    expect(own).toHaveLength(1);
    expect(await removeDay(stranger, own[0]?.id ?? '')).toEqual(refused('not-found'));
    expect((await removeDay(lawyer, own[0]?.id ?? '')).ok).toBe(true);
    expect(await working('2026-03-16')).toMatchObject({ working: true });
  });

  it('counts a body’s own days for that body alone', async () => {
    const strange = await stage.authority(await stage.organisation());
    expect(await setDay(lawyer, 'ru', day({ authorityId: strange }))).toEqual(
      refused('choice.invalid', 'authorityId'),
    );
    await database.owner.query(`update authority set roll = 'next-working-day' where organisation_id = $1`, [
      stage.organisationId,
    ]);
    // The thirtieth day from registration, 4 April 2026, is a Saturday; the Monday after it is off for the ministry.
    dataOf(await setDay(lawyer, 'ru', day({ day: '06.04.2026', authorityId: stage.ministry })));
    const due = async (authorityId: string) => {
      const id = await stage.draft(stage.anna, { authorityId, regimeId: law });
      dataOf(await stage.record(id, 'sent', { on: '02.03.2026', channel: 'in-person' }));
      const [row] = await stage.rows(
        `select due_on::text as due from obligation where inquiry_id = $1 and step = 'reply'`,
        id,
      );
      return row?.due;
    };
    expect([await due(stage.president), await due(stage.ministry)]).toEqual(['2026-04-06', '2026-04-07']);
  });

  it('is made official by the organisation’s word', async () => {
    const place = { calendarId: 'kz', year: 2026 };
    expect(await setYear(stage.anna, place, { status: 'official', note: 'x' })).toEqual(refused('forbidden'));
    dataOf(await setYear(coordinator, place, { status: 'official', note: 'Compared with the decree.' }));
    expect(await getCalendarYear(stage.anna, 'kz', 2026)).toMatchObject({
      status: 'official',
      note: 'Compared with the decree.',
    });
  });

  it('takes a file in after showing what it would change', async () => {
    const text =
      '<?xml version="1.0"?>\n<calendar year="2027" lang="ru" country="ru"><days>\n' +
      '<day d="03.16" t="1"/>\n<day d="03.20" t="3"/>\n<day d="02.30" t="1"/>\n</days></calendar>';
    expect(await previewImport(stage.anna, 'ru', text)).toEqual(refused('forbidden'));
    const preview = dataOf(await previewImport(lawyer, 'ru', text));
    expect(preview.days.map(({ date, before, kind }) => [date, before, kind])).toEqual([
      ['2027-03-16', 'work', 'off'],
      ['2027-03-20', 'off', 'work'],
    ]);
    expect(preview.problems).toHaveLength(1);
    expect((await getCalendarYear(lawyer, 'ru', 2027))?.own).toEqual([]);
    const requestId = randomUUID();
    const input = { text, legalRef: 'Decree 9' };
    expect(dataOf(await takeInFile(lawyer, 'ru', input, requestId))).toEqual({ days: 2 });
    expect(dataOf(await takeInFile(lawyer, 'ru', input, requestId))).toEqual({ days: 2 });
    expect(await takeInFile(lawyer, 'ru', input)).toEqual(refused('calendar.nothing', 'text'));
    expect(await previewImport(lawyer, 'ru', 'no calendar at all')).toMatchObject({
      ok: false,
      error: { field: 'text' },
    });
    const administrator = await stage.member(stage.organisationId, 'administrator');
    const told = await listAdministration(administrator);
    expect(told.entries.filter(({ action }) => action === 'calendar.take-in')).toHaveLength(1);
    const year = await getCalendarYear(lawyer, 'ru', 2027);
    expect(year?.own).toMatchObject([{ legalRef: 'Decree 9' }, { legalRef: 'Decree 9' }]);
  });
});

describe('a change of a calendar, before it takes effect', () => {
  const bridge = (more: Record<string, unknown> = {}) =>
    tryDaySchema.parse({ day: '06.04.2026', kind: 'off', ...more });
  const file = 'date,kind,name\n2026-04-06,off,A bridge';

  /** Due on 6 April 2026, the Monday after the thirtieth day: the bodies here wait for the next working day. */
  async function sent(): Promise<string> {
    await database.owner.query(`update authority set roll = 'next-working-day' where organisation_id = $1`, [
      stage.organisationId,
    ]);
    const id = await stage.draft();
    dataOf(await stage.record(id, 'sent', { on: '02.03.2026', channel: 'in-person' }));
    return id;
  }
  const reply = (id: string, president: unknown = expect.objectContaining({ nameEn: 'President' })) =>
    expect.objectContaining({
      ...{ inquiryId: id, regimeId: law, stepId: 'reply', owner: 'theirs', body: president },
      expected: { from: '2026-04-06', to: '2026-04-07' },
      safe: { from: '2026-04-06', to: '2026-04-07' },
    });
  const everything = async () => [
    await stage.rows('select * from calendar_day where organisation_id = $1', stage.organisationId),
    await stage.rows('select * from obligation where organisation_id = $1', stage.organisationId),
    await stage.rows('select * from date_revision where organisation_id = $1', stage.organisationId),
  ];

  it('says which dates a day or a file would move, and writes nothing', async () => {
    const id = await sent();
    const before = await everything();
    expect(await tryDay(stage.anna, 'ru', bridge())).toEqual(refused('forbidden'));
    expect(await tryDay(coordinator, 'nowhere', bridge())).toEqual(refused('not-found'));
    expect(await tryDay(coordinator, 'ru', bridge({ authorityId: randomUUID() }))).toEqual(
      refused('choice.invalid', 'authorityId'),
    );
    const tried = dataOf(await tryDay(coordinator, 'ru', bridge()));
    expect(tried).toMatchObject({ looked: 1, more: false, hidden: null });
    expect(tried.moved).toContainEqual(reply(id));
    expect(dataOf(await previewImport(lawyer, 'ru', file)).impact).toEqual(tried);
    expect(await everything()).toEqual(before);
    expect(await listRevisions(lawyer)).toEqual([]);

    dataOf(await setDay(coordinator, 'ru', { ...bridge(), legalRef: 'Decree 7' }));
    // As it is now, nothing would move; a working day again would take it all back.
    expect(dataOf(await tryDay(coordinator, 'ru', bridge())).moved).toEqual([]);
    expect(dataOf(await tryDay(coordinator, 'ru', bridge({ kind: 'work' }))).moved).toContainEqual(
      expect.objectContaining({ stepId: 'reply', safe: { from: '2026-04-07', to: '2026-04-06' } }),
    );
  });

  it('moves nothing where no date leans on it: another calendar, another body, another day', async () => {
    const id = await sent();
    for (const [calendar, more] of [
      ['kz', {}],
      ['ru', { authorityId: stage.ministry }],
      ['ru', { day: '09.04.2026' }],
    ] as const)
      expect(
        dataOf(await tryDay(lawyer, calendar, bridge(more))).moved.map((one) => one.stepId),
      ).not.toContain('reply');
    expect(dataOf(await tryDay(lawyer, 'kz', bridge())).looked).toBe(0);
    const mine = dataOf(await tryDay(lawyer, 'ru', bridge({ authorityId: stage.president })));
    expect(mine.moved).toContainEqual(reply(id));
  });

  it('finds inquiries under a law of elsewhere by the bodies that have a part in them', async () => {
    const abroad = await stage.authority(stage.organisationId, { name_en: 'Ministry', state: 'KZ' });
    const id = await sent();
    const [hop] = await stage.rows('select hop_id from obligation where inquiry_id = $1', id);
    dataOf(
      await stage.record(id, 'forwarded', {
        hopId: hop.hop_id,
        on: '06.03.2026',
        scope: 'whole',
        recipients: [{ authorityId: abroad }],
      }),
    );
    expect(dataOf(await tryDay(lawyer, 'kz', bridge())).looked).toBe(1);
  });

  it('shows nothing of cases that one does not see, and counts them only where that is permitted', async () => {
    const id = await sent();
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    const nothing = { moved: [], looked: 0, more: false, hidden: null };
    expect(dataOf(await tryDay(stranger, 'ru', bridge()))).toEqual(nothing);
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [stage.caseId]);
    expect(dataOf(await tryDay(lawyer, 'ru', bridge()))).toEqual(nothing);
    expect(dataOf(await previewImport(lawyer, 'ru', file)).impact).toEqual(nothing);
    for (let n = 0; n < 2; n++) {
      const caseId = await stage.caseFile(stage.organisationId, stage.anna.userId, { sensitivity: 'sealed' });
      await database.owner.query(
        `insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by)
         select $1, organisation_id, 1, authority_id, regime_id, 'Sealed', created_by from inquiry where id = $2`,
        [caseId, id],
      );
    }
    expect(dataOf(await tryDay(lawyer, 'ru', bridge()))).toEqual(nothing);
    await database.owner.query('update organisation set smallest_group = 3 where id = $1', [
      stage.organisationId,
    ]);
    expect(dataOf(await tryDay(lawyer, 'ru', bridge()))).toEqual({ ...nothing, hidden: 3 });
    expect(dataOf(await tryDay(stranger, 'ru', bridge()))).toEqual(nothing);
  });
});
