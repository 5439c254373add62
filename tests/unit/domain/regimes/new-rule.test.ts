import { describe, expect, it } from 'vitest';
import { applyLawEdit } from '#lib/domain/regimes/apply-law-edit.ts';
import { type NewRulePlace, newRuleForm, readNewRule } from '#lib/domain/regimes/new-rule.ts';
import { readRule, ruleEdits, ruleValues } from '#lib/domain/regimes/read-rule.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { isRemovable } from '#lib/domain/regimes/rule-fields.ts';
import { ruleTitles, withTitles } from '#lib/domain/regimes/rule-titles.ts';
import { findShippedRegime, shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';

const ru = findShippedRegime('ru-59fz') as Regime;
const echr = findShippedRegime('echr') as Regime;
const cited = { source: { article: '9', mark: 'memory' } };
const filled = { title: 'Ours', length: '5', on: ['silence'], triggers: ['happened'], ...cited };

function added(law: Regime, place: NewRulePlace, typed: Record<string, unknown>): Regime {
  const read = readNewRule(law, place, { ...newRuleForm(law, place)?.values, ...typed });
  const checked = read?.ok ? applyLawEdit(law, read.edits) : null;
  if (!checked?.ok) throw new Error(JSON.stringify(read?.ok ? checked : read));
  return checked.law;
}

describe('a rule that is added', () => {
  it.each(shippedRegimes.map((law) => [law.id, law] as const))(
    'has a place in every version of %s',
    (_, law) => {
      for (const { id: versionId, filing } of law.versions) {
        for (const kind of ['steps', 'remedies'] as const) added(law, { versionId, kind }, filled);
        expect(newRuleForm(law, { versionId, kind: 'windows' }) !== null).toBe(filing !== null);
        if (filing) added(law, { versionId, kind: 'windows' }, filled);
      }
    },
  );

  it('is a treaty that is not asked for yet, under its own name and act', () => {
    const [{ id: versionId = '', filing } = {}] = echr.versions;
    const place = { versionId, kind: 'gates' } as const;
    const law = added(echr, place, {
      treaty: 'cat-22',
      on: 'filing',
      source: { article: '22', mark: 'memory' },
    });
    const gates = law.versions[0]?.filing?.gates ?? [];
    expect(gates.slice(0, -1)).toEqual(filing?.gates);
    expect(gates.at(-1)).toMatchObject({ treaty: 'cat-22', on: 'filing', source: { act: 'cat' } });
    const twice = readNewRule(law, place, { treaty: 'cat-22', on: 'facts', ...cited });
    expect(twice?.ok === false && twice.errors).toEqual({ treaty: 'choice.invalid' });
    expect(readNewRule(ru, { versionId: '2025', kind: 'gates' }, {})).toBeNull();
  });

  it('asks for its name, its term and its source, and copies none of them', () => {
    const place = { versionId: '2025', kind: 'steps' } as const;
    const read = readNewRule(ru, place, newRuleForm(ru, place)?.values ?? {});
    expect(read?.ok === false && read.errors).toEqual({
      title: 'required',
      length: 'required',
      'source.article': 'required',
    });
    expect(readNewRule(ru, { versionId: '1999', kind: 'steps' }, filled)).toBeNull();
  });

  it('bears a mark that no other rule of the version has, and the name that it was given', () => {
    const once = added(ru, { versionId: '2025', kind: 'remedies' }, filled);
    const twice = added(once, { versionId: '2025', kind: 'steps' }, { ...filled, title: 'Another' });
    expect(ruleTitles(twice)).toEqual({ 'ru-59fz.rules.own-1': 'Ours', 'ru-59fz.rules.own-2': 'Another' });
    const say = Object.assign((key: string) => `catalogue: ${key}`, {
      has: (key: string) => key.endsWith('reply'),
    });
    const named = withTitles(say, ruleTitles(twice), 'a rule of theirs');
    expect(['reply', 'own-2', 'own-7'].map((id) => named(`ru-59fz.rules.${id}`))).toEqual([
      'catalogue: ru-59fz.rules.reply',
      'Another',
      'a rule of theirs',
    ]);
    expect(named('grounds.silence')).toBe('catalogue: grounds.silence');
    // Its name is asked for again, that of a shipped rule is not.
    const names = (path: string) => Object.keys(ruleValues(twice, path) ?? {});
    expect(names('versions/2025/steps/own-2')).toContain('title');
    expect(names('versions/2025/steps/reply')).not.toContain('title');
  });
});

describe('what a draft can say besides', () => {
  it('is how long before a limit it is told again', () => {
    const path = 'versions/2025/remedies/court';
    const values = ruleValues(ru, path) as Record<string, Record<string, unknown>>;
    expect(values.limit?.preDeadlines).toBe('14, 7, 3, 1');
    const read = (text: string) =>
      readRule(ru, path, { ...values, limit: { ...values.limit, preDeadlines: text } });
    const done = read('3; 30 3');
    expect(done?.ok && done.value.limit).toMatchObject({ preDeadlines: [30, 3] });
    for (const wrong of ['a week', '400', '-1'])
      expect(read(wrong)).toEqual({ ok: false, errors: { 'limit.preDeadlines': 'law.days-before' } });
  });

  it('is what holds for the law as a whole, also that nothing takes no day', () => {
    const values = ruleValues(ru, 'law') as { usualDays: Record<string, unknown> };
    const read = readRule(ru, 'law', {
      ...values,
      versionKey: 'received',
      usualDays: { ...values.usualDays, fax: '0', post: '12' },
    });
    const law = read?.ok ? applyLawEdit(ru, ruleEdits('law', read.value)) : null;
    expect(law?.ok && law.law.versionKey).toBe('received');
    expect(law?.ok && law.law.usualDays).toMatchObject({ post: 12, fax: 0 });
    expect(law?.ok && law.law.versions).toEqual(ru.versions);
    const moon = readRule(ru, 'law', { ...values, calendarId: 'moon', usualDays: { post: 'soon' } });
    expect(moon?.ok === false && moon.errors).toMatchObject({
      calendarId: 'choice.invalid',
      'usualDays.post': 'number.invalid',
      'usualDays.fax': 'required',
    });
  });

  it('is when a treaty must bind, which conditions hold and what one has to know', () => {
    const version = echr.versions.find(({ filing }) => filing?.gates.length);
    const at = `versions/${version?.id}/filing`;
    const gate = `${at}/gates/${version?.filing?.gates[0]?.treaty}`;
    const filing = readRule(echr, gate, { ...ruleValues(echr, gate), on: 'filing' });
    expect(filing?.ok && filing.value.on).toBe('filing');
    const read = readRule(echr, at, {
      ...ruleValues(echr, at),
      conditions: ['victim-consent'],
      remark: ' Ask first. ',
    });
    expect(read?.ok && read.value).toMatchObject({ conditions: ['victim-consent'], remark: 'Ask first.' });
    const emptied = readRule(echr, at, { ...ruleValues(echr, at), remark: '' });
    expect(emptied?.ok && 'remark' in emptied.value).toBe(false);
  });

  it('is taken out rule by rule, but not what every version has', () => {
    for (const path of [
      'steps/reply',
      'remedies/court',
      'channels/fax',
      'filing/windows/x',
      'filing/gates/echr',
    ])
      expect(isRemovable(`versions/2025/${path}`), path).toBe(true);
    for (const path of ['law', 'versions/2025', 'versions/2025/forwarding', 'versions/2025/filing'])
      expect(isRemovable(path), path).toBe(false);
  });
});
