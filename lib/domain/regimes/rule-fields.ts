import { bodyKinds, type Regime, remedyGrounds, rolls, triggers, units } from './regime-schema.ts';

/** How one place of a rule is asked for in a form. `words` says in which list of the catalogue its options are. */
export type RuleField = { name: string } & (
  | { kind: 'number' | 'text' | 'day' | 'flag'; required: boolean }
  | { kind: 'one' | 'many'; required: boolean; words: string; options: readonly string[] }
);

/** Fields that belong together; an optional group is there or not as a whole. */
export type RuleGroup = { id: string; at: string; optional: boolean; fields: readonly RuleField[] };

const number = (name: string, required = true): RuleField => ({ name, kind: 'number', required });
const text = (name: string, required = false): RuleField => ({ name, kind: 'text', required });
const day = (name: string): RuleField => ({ name, kind: 'day', required: false });
const flag = (name: string): RuleField => ({ name, kind: 'flag', required: false });
const one = (name: string, words: string, options: readonly string[], required = true): RuleField => ({
  name,
  kind: 'one',
  required,
  words,
  options,
});
const many = (name: string, words: string, options: readonly string[], required = false): RuleField => ({
  name,
  kind: 'many',
  required,
  words,
  options,
});

const starts = ['next-day', 'same-day'];
const marks = ['seen', 'secondary', 'memory', 'not-found'];
const length = [number('length'), one('unit', 'unit', units)];
const counting = [
  ...length,
  one('startDay', 'startDay', starts),
  one('roll', 'roll', rolls),
  one('safeRoll', 'roll', rolls),
];
const cited = [text('article', true), text('part'), text('url'), day('seenAt'), one('mark', 'mark', marks)];
const group = (id: string, fields: readonly RuleField[], at = '', optional = false): RuleGroup => ({
  id,
  at,
  optional,
  fields,
});
const source = group('source', cited, 'source');

/**
 * The form of one rule of a law, by its path (`versions/<id>/steps/<id>` …): groups of fields in the order in which a
 * lawyer reads a rule. Null for a path at which no rule stands.
 */
export function ruleFields(law: Regime, path: string): RuleGroup[] | null {
  const [, versionId, part, id, windowId, ...inside] = path.split('/');
  const whole = part === 'filing' ? inside.length === 0 : windowId === undefined;
  const version = law.versions.find((each) => each.id === versionId);
  if (!version || !path.startsWith('versions/') || !whole) return null;
  const remedies = version.remedies.map((remedy) => remedy.id);
  if (part === undefined) {
    return [
      group('validity', [day('validFrom'), day('validTo'), flag('switchedOff')]),
      group('clock', [
        one('pause', 'pause', ['allowed', 'none']),
        one('clarification', 'clarification', ['none', 'pause', 'restart']),
      ]),
    ];
  }
  if (part === 'steps' && version.steps.some((step) => step.id === id)) {
    return [
      group('term', [one('trigger', 'trigger', triggers), ...counting]),
      group('safeTerm', length, 'safeTerm', true),
      group(
        'extension',
        [
          number('max', false),
          one('unit', 'unit', units),
          one('mode', 'mode', ['add', 'cap-total']),
          flag('noticeRequired'),
          ...cited.map((field) => ({ ...field, name: `source.${field.name}` })),
        ],
        'extension',
        true,
      ),
      group(
        'miss',
        [
          one('silence', 'silence', ['nothing', 'deemed-refusal', 'exhaustion']),
          many('remedies', 'rule', remedies),
        ],
        'onMiss',
      ),
      group('applies', [
        one('condition', 'condition', ['always', 'when-forwarded', 'when-returned']),
        one('weight', 'weight', ['main', 'minor']),
      ]),
      source,
    ];
  }
  if (part === 'remedies' && version.remedies.some((remedy) => remedy.id === id)) {
    const others = remedies.filter((each) => each !== id);
    return [
      group('remedy', [
        one('to', 'to', bodyKinds),
        many('on', 'ground', remedyGrounds, true),
        one('after', 'rule', others, false),
      ]),
      group(
        'limit',
        [
          one('trigger', 'trigger', ['learned', 'decision', ...triggers.slice(4)]),
          ...counting,
          flag('hard'),
          ...cited.map((field) => ({ ...field, name: `source.${field.name}` })),
        ],
        'limit',
        true,
      ),
      source,
    ];
  }
  if (part === 'channels' && version.channels.some(({ channel }) => channel === id))
    return [group('channel', [flag('startsClock')]), source];
  if (part === 'forwarding' && id === undefined)
    return [group('forwarding', [flag('dischargesReply'), flag('forbiddenToComplainedOf')]), source];
  if (part === 'filing' && version.filing?.windows.some((window) => window.id === windowId)) {
    return [
      group('opens', length, 'opens', true),
      group('closes', length, 'closes', true),
      group('window', [...counting.slice(2), flag('before'), flag('hard')]),
      source,
    ];
  }
  return null;
}
