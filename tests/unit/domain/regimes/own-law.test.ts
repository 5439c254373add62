import { describe, expect, it } from 'vitest';
import {
  applyLawEdit,
  carryConfirmations,
  confirmTerm,
  withdrawConfirmation,
} from '#lib/domain/regimes/apply-law-edit.ts';
import { checkLaw, type LawCheck } from '#lib/domain/regimes/check-law.ts';
import { diffLaw } from '#lib/domain/regimes/diff-law.ts';
import { impactOf } from '#lib/domain/regimes/impact-of.ts';
import { listSources } from '#lib/domain/regimes/list-sources.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { tryLaw } from '#lib/domain/regimes/try-law.ts';
import { authorities, calendars, derive, history, obligation, regime } from '../inquiry/history.ts';

const shipped = regime('ru-59fz');
const TERM = 'versions/2025/steps/reply/length';

function lawOf(check: LawCheck): Regime {
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.law;
}
const twenty = lawOf(applyLawEdit(shipped, [{ path: TERM, value: 20 }]));

describe('an organisation’s own copy', () => {
  it.each(shippedRegimes.map((each) => [each.id, each] as const))(
    'of %s says the same at first',
    (_, each) => {
      expect(diffLaw(each, lawOf(checkLaw(structuredClone(each))))).toEqual([]);
      expect(diffLaw(each, lawOf(applyLawEdit(each, [])))).toEqual([]);
    },
  );
  it('shows a term that was changed, by its place', () => {
    expect(diffLaw(shipped, twenty)).toEqual([{ path: TERM, kind: 'changed', before: 30, after: 20 }]);
    expect(shipped.versions[1]?.steps.find(({ id }) => id === 'reply')?.length).toBe(30);
  });
  it('shows rules that were added or taken away as a whole', () => {
    const channel = {
      channel: 'fax',
      startsClock: false,
      source: { act: 'ru-59fz', article: '7', mark: 'memory' },
    };
    const own = lawOf(
      applyLawEdit(shipped, [
        { path: 'versions/2025/channels/fax', value: channel },
        { path: 'versions/2006/steps/return', remove: true },
      ]),
    );
    expect(diffLaw(shipped, own).map(({ path, kind }) => [path, kind])).toEqual([
      ['versions/2006/steps/return', 'removed'],
      ['versions/2025/channels/fax', 'added'],
    ]);
    // There and back again.
    expect(diffLaw(own, shipped).map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });
});

describe('an edit that makes no law is refused with its place', () => {
  it.each([
    [{ path: TERM, value: 0 }, TERM, 'number.positive'],
    [{ path: TERM, value: 'soon' }, TERM, 'law.wrong-kind'],
    [
      { path: 'versions/2025/steps/reply/unit', value: 'moons' },
      'versions/2025/steps/reply/unit',
      'law.unknown-value',
    ],
    [{ path: 'versions/2025/validFrom', value: '2025-02-30' }, 'versions/2025/validFrom', 'date.unreadable'],
    [{ path: 'versions/2025/validFrom', value: '2024-01-01' }, 'versions/2025/validFrom', 'law.overlap'],
    [
      { path: 'versions/2025/validTo', value: '2025-01-01' },
      'versions/2025/validTo',
      'law.ends-before-it-begins',
    ],
    [
      { path: 'versions/2025/remedies/court', remove: true },
      'versions/2025/steps/reply/onMiss/remedies',
      'law.no-such-remedy',
    ],
    [
      { path: 'versions/2025/steps/reply/wish', value: 1 },
      'versions/2025/steps/reply/wish',
      'law.no-such-path',
    ],
    [{ path: 'versions/1999/validTo', value: null }, 'versions/1999/validTo', 'law.no-such-path'],
    [{ path: '__proto__/polluted', value: 1 }, '__proto__/polluted', 'law.no-such-path'],
    [{ path: 'id', value: 'mine' }, 'id', 'law.fixed'],
  ] as const)('%j', (edit, path, code) => {
    const checked = applyLawEdit(shipped, [edit]);
    expect(checked.ok ? [] : checked.problems).toContainEqual({ path, code });
  });
  it.each([[null], ['law'], [[]], [{ id: 'x' }], [Number.NaN]])('and so is %j', (input) => {
    const checked = checkLaw(input);
    expect(checked.ok ? 0 : checked.problems.length).toBeGreaterThan(0);
  });
});

describe('a lawyer’s confirmation', () => {
  const path = 'versions/2025/steps/return/source';
  const confirmation = { by: 'A. Petrova', on: '2026-11-20', note: 'Read in the official text.' };
  const moves = history(
    { kind: 'sent', hopId: 'h1', on: '2026-02-27', authorityId: 'ministry', channel: 'post' },
    { kind: 'registered', hopId: 'h1', on: '2026-03-02' },
    { kind: 'replied', hopId: 'h1', on: '2026-03-05', replyKind: 'returned' },
  );
  const confirmed = lawOf(confirmTerm(shipped, path, confirmation));
  it('takes "not confirmed" from the dates that lean on it, and says who confirmed', () => {
    expect(obligation(derive(moves), 'h1:return').unconfirmed).toBe(true);
    const after = obligation(derive(moves, { regime: confirmed }), 'h1:return');
    expect(after.unconfirmed).toBe(false);
    expect(after.trace).toContainEqual(
      expect.objectContaining({
        code: 'confirmed',
        source: expect.objectContaining({ confirmed: confirmation }),
      }),
    );
  });
  it('can be taken back, and needs a name and a note', () => {
    expect(diffLaw(shipped, lawOf(withdrawConfirmation(confirmed, path)))).toEqual([]);
    const empty = confirmTerm(shipped, path, { ...confirmation, note: ' ' });
    expect(empty.ok ? [] : empty.problems).toEqual([{ path: `${path}/confirmed/note`, code: 'required' }]);
    expect(confirmTerm(shipped, 'versions/2025/steps/return/nothing', confirmation).ok).toBe(false);
  });
  it('is kept under a new text of the law where the rule says the same, and only there', () => {
    const changed = lawOf(applyLawEdit(shipped, [{ path: 'versions/2025/steps/return/length', value: 10 }]));
    const where = (law: Regime) =>
      listSources(law)
        .filter(({ source }) => source.confirmed)
        .map((each) => each.path);
    expect(where(lawOf(carryConfirmations(confirmed, twenty)))).toEqual([path]);
    expect(where(lawOf(carryConfirmations(confirmed, changed)))).toEqual([]);
  });
  it('is waited for by every source that was not read', () => {
    const waiting = listSources(shipped).filter((each) => !each.confirmed);
    expect(waiting.every(({ source }) => source.mark !== 'seen')).toBe(true);
    expect(waiting.map((each) => each.path)).toContain(path);
  });
});

describe('what a change would move', () => {
  const open = history(
    { kind: 'sent', hopId: 'h1', on: '2026-11-02', authorityId: 'ministry', channel: 'post' },
    { kind: 'registered', hopId: 'h1', on: '2026-11-05' },
  );
  const old = history(
    { kind: 'sent', hopId: 'h1', on: '2024-11-02', authorityId: 'ministry', channel: 'post' },
    { kind: 'registered', hopId: 'h1', on: '2024-11-05' },
  );
  const tried = (after: Regime, histories: Record<string, typeof open>) =>
    impactOf(
      Object.entries(histories).map(([inquiryId, moves]) => {
        const facts = { moves, questions: [], authorities, calendars, today: '2026-11-20' };
        return { inquiryId, before: { ...facts, regime: shipped }, after: { ...facts, regime: after } };
      }),
    );
  it('is told by inquiry, from and to; what keeps its dates is left out', () => {
    const impact = tried(twenty, { new: open, old });
    expect(impact.map(({ inquiryId }) => inquiryId)).toEqual(['new']);
    expect(impact[0]?.moved.find(({ stepId }) => stepId === 'reply')).toMatchObject({
      kind: 'moved',
      expected: { from: '2026-12-05', to: '2026-11-25' },
      safe: { from: '2026-12-07', to: '2026-11-25' },
    });
    expect(impact[0]?.moved.map(({ stepId }) => stepId)).toContain('court');
  });
  it('is nothing when nothing changes', () => {
    expect(tried(shipped, { new: open })).toEqual([]);
  });
  it('tells duties that would appear or be gone', () => {
    const none = lawOf(applyLawEdit(shipped, [{ path: 'versions/2025/steps/reply', remove: true }]));
    const kinds = tried(none, { new: open })[0]?.moved.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['disappears']));
  });
  it('can be tried on an example first', () => {
    const example = {
      sentOn: '2026-11-02',
      channel: 'post',
      receivedOn: null,
      registeredOn: '2026-11-05',
    } as const;
    const reply = tryLaw(twenty, example, calendars, 'Europe/Moscow').find(
      ({ stepId }) => stepId === 'reply',
    );
    expect(reply?.dueExpected).toBe('2026-11-25');
  });
});
