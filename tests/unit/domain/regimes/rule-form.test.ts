import { describe, expect, it } from 'vitest';
import { isLawObject, type LawValue, valueAt } from '#lib/domain/regimes/law-path.ts';
import { listSources } from '#lib/domain/regimes/list-sources.ts';
import { readRule, ruleValues } from '#lib/domain/regimes/read-rule.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { ruleFields } from '#lib/domain/regimes/rule-fields.ts';
import { findShippedRegime, shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';

/** Values as a browser sends them: texts, ticked boxes, nothing for what is empty. */
function sent(value: unknown): unknown {
  if (value === null || value === undefined || value === false) return undefined;
  if (value === true) return 'on';
  if (Array.isArray(value)) return value.map(sent);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sent(one)]));
  return String(value);
}

/** Every path of a law at which a rule stands that has a form. */
function rulesOf(law: Regime): string[] {
  const rules = listSources(law).map(({ path }) => path.slice(0, path.lastIndexOf('/')));
  return ['law', ...law.versions.map(({ id }) => `versions/${id}`), ...rules].filter((path) =>
    ruleFields(law, path),
  );
}

const ru = findShippedRegime('ru-59fz') as Regime;
const reply = 'versions/2025/steps/reply';

describe('the form of a rule', () => {
  it.each(shippedRegimes.map((law) => [law.id, law] as const))(
    'of %s gives back what it was given, whatever the rule',
    (_, law) => {
      const rules = rulesOf(law);
      expect(rules.length).toBeGreaterThan(1);
      for (const path of rules) {
        const read = readRule(law, path, sent(ruleValues(law, path)) as Record<string, unknown>);
        expect(read, path).toEqual({
          ok: true,
          value: path === 'law' ? law : valueAt(law as LawValue, path),
        });
      }
    },
  );

  it('says which field cannot be read, and keeps to what may be chosen', () => {
    const typed = sent(ruleValues(ru, reply)) as Record<string, unknown>;
    const read = readRule(ru, reply, {
      ...typed,
      length: 'ten',
      unit: 'fortnights',
      source: { article: '', mark: 'seen', seenAt: '31.02.2026' },
    });
    expect(read).toEqual({
      ok: false,
      errors: {
        length: 'number.invalid',
        unit: 'choice.invalid',
        'source.article': 'required',
        'source.seenAt': expect.stringMatching(/^date\./),
      },
    });
  });

  it('takes a group away, or makes it anew under the act of the rule', () => {
    const typed = sent(ruleValues(ru, reply)) as Record<string, unknown>;
    const without = readRule(ru, reply, { ...typed, extensionOn: undefined });
    expect(without?.ok && without.value.extension).toBeNull();
    const limit = { trigger: 'learned', length: '3', unit: 'months', startDay: 'next-day', roll: 'none' };
    const remedy = 'versions/2025/remedies/prosecutor';
    const made = readRule(ru, remedy, {
      ...(sent(ruleValues(ru, remedy)) as Record<string, unknown>),
      limitOn: 'on',
      limit: { ...limit, safeRoll: 'none', source: { article: '5', mark: 'memory' } },
    });
    const added = made?.ok ? made.value.limit : null;
    expect(isLawObject(added ?? null) && added).toMatchObject({
      length: 3,
      source: { act: 'ru-cao', article: '5' },
    });
  });

  it('is none for a place at which no rule stands', () => {
    for (const path of ['', 'versions', 'versions/2025/steps/nothing', 'usualDays', '__proto__'])
      expect(readRule(ru, path, {}), path).toBeNull();
  });
});
