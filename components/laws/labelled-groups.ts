import type { RuleField, RuleGroup } from '#lib/domain/regimes/field-kinds.ts';
import { fieldName, presence } from '#lib/domain/regimes/read-rule.ts';
import type { LawVoice } from './law-voice.ts';
import type { LabelledGroup } from './rule-form.tsx';

/** The fields of a rule with their words in the reader's language. */
export function labelledGroups(
  groups: readonly RuleGroup[],
  lawId: string,
  voice: LawVoice,
): LabelledGroup[] {
  const { say, option, channel } = voice;
  const labelOf = (group: string, last: string) => {
    if (group === 'usualDays' && last !== 'forwarded') return channel(last);
    return say(say.has(`field.${group}-${last}`) ? `field.${group}-${last}` : `field.${last}`);
  };
  const hintOf = (group: string, last: string) => {
    const key = [`hint.${group}-${last}`, `hint.${last}`].find((one) => say.has(one));
    return key && say(key);
  };
  const optionsOf = ({ words, options }: Extract<RuleField, { words: string }>) => {
    const named = options.map((value) => ({ value, label: option(words, value, lawId) }));
    return words === 'country' ? named.sort((a, b) => a.label.localeCompare(b.label, voice.locale)) : named;
  };
  return groups.map((group) => ({
    id: group.id,
    legend: say(`group.${group.id}`),
    presence: group.optional ? presence(group) : null,
    fields: group.fields.map((field) => {
      const last = field.name.split('.').at(-1) ?? '';
      return {
        name: fieldName(group, field),
        label: labelOf(group.id, last),
        hint: hintOf(group.id, last),
        kind: field.kind,
        required: field.required,
        open: field.open === true,
        options: 'options' in field ? optionsOf(field) : [],
      };
    }),
  }));
}
