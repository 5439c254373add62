import { expect, it } from 'vitest';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { besideStored, ruleValues } from '#lib/domain/regimes/read-rule.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';

const law = findShippedRegime('ru-59fz');
if (!law) throw new Error('not shipped');
const reply = 'versions/2025/steps/reply';

/** The form as it is sent when nothing in it was changed: a list as its ticked words, the rest as text. */
function sentForm(path: string): Record<string, unknown> {
  const form = new FormData();
  const both = besideStored(law as NonNullable<typeof law>, path, {});
  if (!both) throw new Error('no such rule');
  for (const [name, text] of Object.entries(both.theirs))
    for (const one of name === 'onMiss.remedies' ? text.split(', ') : [text]) form.append(name, one);
  return formDataToObject(form);
}

it('finds no difference between a rule and its own form', () => {
  expect(ruleValues(law, reply)).not.toBeNull();
  const both = besideStored(law, reply, sentForm(reply));
  expect(differingFields(both?.mine, both?.theirs)).toEqual({ mine: {}, theirs: {} });
});

it('names only the field that was typed over, not what the form does not show', () => {
  const both = besideStored(law, reply, { ...sentForm(reply), length: '45' });
  expect(differingFields(both?.mine, both?.theirs)).toEqual({
    mine: { length: '45' },
    theirs: { length: '30' },
  });
});

it('says so where the rule is gone', () => {
  expect(besideStored(law, 'versions/2025/steps/nothing', {})).toBeNull();
});
