import { describe, expect, it } from 'vitest';
import { groupByWeek } from '#lib/deadlines/group-by-week.ts';
import type { DueItem } from '#lib/deadlines/view.ts';

const item = (dueOn: string, today = '2026-11-24'): DueItem => ({
  kind: 'obligation',
  id: `${dueOn}${today}`,
  owner: 'theirs',
  dueOn,
  today,
  step: 'reply',
  regimeId: 'ru-59fz',
  estimated: false,
  provisional: false,
  unconfirmed: false,
  inquiryId: 'i',
  taskTitle: null,
  taskKind: null,
  assessmentId: null,
  unchecked: false,
  assigneeName: null,
  caseReference: 'T-2026-0001',
  caseTitle: 'A case',
  caseTitleLang: 'en',
  authority: null,
});
const keys = (...items: DueItem[]) => groupByWeek(items).map((group) => [group.key, group.items.length]);

describe('groupByWeek', () => {
  it('keeps what is late apart and the rest by weeks from Monday to Sunday', () => {
    expect(
      keys(
        item('2021-11-01'),
        item('2026-11-23'),
        item('2026-11-24'),
        item('2026-11-29'),
        item('2026-11-30'),
        item('2027-01-03'),
        item('2027-01-04'),
      ),
    ).toEqual([
      ['late', 2],
      ['2026-11-23', 2],
      ['2026-11-30', 1],
      ['2026-12-28', 1],
      ['2027-01-04', 1],
    ]);
  });

  it('takes the day it is where the thing is owed, also on one and the same due day', () => {
    expect(keys(item('2026-11-24', '2026-11-24'), item('2026-11-24', '2026-11-25'))).toEqual([
      ['2026-11-23', 1],
      ['late', 1],
    ]);
  });
});
