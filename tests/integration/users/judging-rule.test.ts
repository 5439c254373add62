import { describe, expect, it } from 'vitest';
import { judgingRule } from '#lib/users/judging-rule.ts';
import { judgingSchema } from '#lib/users/schema.ts';
import { setJudgingRule } from '#lib/users/set-judging-rule.ts';
import { openHouse } from '../../support/house.ts';

const house = await openHouse();

describe('how replies are judged', () => {
  it('is the administrator’s to say, for their own house and on the record', async () => {
    const [here, elsewhere] = [await house.organisation('JH'), await house.organisation('JE')];
    const administrator = await house.member(here, 'administrator');
    const lawyer = await house.member(here, 'lawyer');
    const stranger = await house.member(elsewhere, 'lawyer');
    expect(await judgingRule(lawyer)).toEqual({ fourEyes: true, days: 5 });
    expect(await setJudgingRule(lawyer, { fourEyes: false, days: 9 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await setJudgingRule(administrator, { fourEyes: false, days: 9 })).toEqual({
      ok: true,
      data: null,
    });
    expect(await judgingRule(lawyer)).toEqual({ fourEyes: false, days: 9 });
    expect(await judgingRule(stranger)).toEqual({ fourEyes: true, days: 5 });
    const recorded = (operation: string) =>
      house.count('audit_entry', `action = 'organisation.judging' and operation = '${operation}'`);
    expect([await recorded('update'), await recorded('refuse')]).toEqual([1, 1]);
  });

  it('asks who would take the second pair of eyes away to prove who they are', async () => {
    const administrator = await house.member(await house.organisation('JC'), 'administrator');
    const unproven = { ...administrator, confirmedAt: null };
    expect(await setJudgingRule(unproven, { fourEyes: false, days: 5 })).toMatchObject({
      ok: false,
      error: { code: 'confirm.required' },
    });
    expect(await judgingRule(administrator)).toEqual({ fourEyes: true, days: 5 });
  });

  it('takes between one and sixty whole days', () => {
    for (const days of ['0', '61', '2.5', 'soon', ''])
      expect(judgingSchema.safeParse({ days }).success, days).toBe(false);
    expect(judgingSchema.parse({ days: '60' })).toEqual({ fourEyes: false, days: 60 });
  });
});
