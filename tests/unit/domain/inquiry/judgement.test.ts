import { describe, expect, it } from 'vitest';
import type { InquiryState, Obligation, RemedyState } from '#lib/domain/inquiry/inquiry-types.ts';
import { openRemediesOf, remedyIdOf, silences, takenOutside } from '#lib/domain/inquiry/judgement.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';

const remedy = (more: Partial<RemedyState>): RemedyState => ({
  key: 'h1:court:m1',
  remedyId: 'court',
  versionId: '2025',
  hopId: 'h1',
  grounds: ['evasion'],
  moveId: 'm1',
  availableFrom: '2026-01-10',
  limitExpected: null,
  limitSafe: null,
  obligationKey: null,
  usedByMoveId: null,
  after: null,
  unconfirmed: false,
  ...more,
});
const open = (subject: string, ...remedies: RemedyState[]) =>
  openRemediesOf(subject, { remedies }, '2026-02-01').map(({ key }) => key);

describe('the remedies that a judgement can choose from', () => {
  it('are those that this reply opened, and not another', () => {
    expect(open('m1', remedy({}), remedy({ key: 'h1:court:m2', moveId: 'm2' }))).toEqual(['h1:court:m1']);
  });

  it('are not those used already, nor those that are not open yet', () => {
    expect(open('m1', remedy({ usedByMoveId: 'c1' }), remedy({ availableFrom: '2026-02-02' }))).toEqual([]);
  });

  it('of a silence are those of that very duty', () => {
    const silent = remedy({ key: 'h1:court:silence-reply', moveId: null });
    const other = remedy({ key: 'h2:court:silence-reply', hopId: 'h2', moveId: null });
    expect(open('h1:reply', silent, other)).toEqual(['h1:court:silence-reply']);
    expect(remedyIdOf(silent.key)).toBe('court');
  });
});

describe('a procedure outside as a step', () => {
  it('keeps its whole key as its name, for no rule of the inquiry’s own law is called so', () => {
    expect(remedyIdOf('procedure:un-hrc-op1')).toBe('procedure:un-hrc-op1');
  });

  it('is taken while the judgement that chose it stands', () => {
    const tasks = [{ remedyKey: 'procedure:un-sp' }, { remedyKey: 'h1:court:m1' }, { remedyKey: null }];
    const gone = [{ remedyKey: 'procedure:un-wgad' }];
    expect(
      takenOutside([
        { voidedAt: null, tasks },
        { voidedAt: '2026-02-01T10:00:00Z', tasks: gone },
      ]),
    ).toEqual(new Set(['procedure:un-sp']));
  });
});

const duty = (more: Partial<Obligation>): Obligation => ({
  ...({
    key: 'h1:reply',
    owner: 'theirs',
    authorityId: 'a',
    hopId: 'h1',
    stepId: 'reply',
    weight: 'main',
  } as const),
  ...{
    opensOn: null,
    dueExpected: '2026-02-01',
    dueSafe: '2026-02-03',
    estimated: false,
    provisional: false,
  },
  ...({ unconfirmed: false, paused: false, timeZone: 'Europe/Moscow', state: 'open', metOn: null } as const),
  ...{ metByMoveId: null, timeliness: null, trace: [], traceSafe: [] },
  ...more,
});
const silent = (today: string, ...obligations: Obligation[]) =>
  silences({ obligations } as Pick<InquiryState, 'obligations'>, () => today).map(({ key }) => key);

describe('a silence that can be judged', () => {
  it('begins on the day after the last day by the latest reading', () => {
    expect(silent('2026-02-03', duty({}))).toEqual([]);
    expect(silent('2026-02-04', duty({}))).toEqual(['h1:reply']);
  });

  it('is of a main duty that is theirs, open, and not paused', () => {
    const others = [
      duty({ weight: 'minor' }),
      duty({ owner: 'ours' }),
      duty({ state: 'met' }),
      duty({ paused: true }),
    ];
    expect(silent('2026-03-01', ...others)).toEqual([]);
  });
});

describe('a reply recorded before it had a legal basis', () => {
  it('is read as one that names none', () => {
    const move = moveSchema.parse({
      kind: 'replied',
      id: 'm1',
      hopId: 'h1',
      on: '2026-01-20',
      replyKind: 'full',
      enteredAt: '2026-01-20T08:00:00Z',
      enteredBy: 'u1',
      answers: [{ questionId: 'q1', verdict: 'evaded' }],
    });
    expect(move).toMatchObject({
      basis: null,
      basisFits: null,
      jointId: null,
      answers: [{ claimId: null, statement: null }],
    });
  });
});
