import { shippedCalendarIds } from '../calendars/shipped-calendar.ts';
import { inquiryEvents, sendingChannels } from '../inquiry/move-schema.ts';
import {
  citedInside,
  day,
  days,
  flag,
  group,
  length,
  many,
  number,
  one,
  passage,
  type RuleField,
  type RuleGroup,
  source,
  text,
} from './field-kinds.ts';
import { conditionNotes, ruleNotes } from './law-notes.ts';
import {
  actors,
  bodyKinds,
  duties,
  type Regime,
  type RegimeVersion,
  remedyGrounds,
  rolls,
  type Step,
  triggers,
  units,
  versionKeys,
} from './regime-schema.ts';

const counting = [
  ...length,
  one('startDay', 'startDay', ['next-day', 'same-day']),
  one('roll', 'roll', rolls),
  one('safeRoll', 'roll', rolls),
];

/** The path of what holds for the law as a whole. */
export const wholeLaw = 'law';

const wholeGroups: readonly RuleGroup[] = [
  group('law', [
    one('versionKey', 'trigger', versionKeys),
    one('calendarId', 'calendar', shippedCalendarIds),
  ]),
  group(
    'usualDays',
    [...sendingChannels, 'forwarded'].map((channel) => number(channel)),
    'usualDays',
  ),
];

/** How a rule that the organisation added is called; a shipped one is called by the catalogue. */
function called(title: string | undefined): RuleGroup[] {
  return title === undefined ? [] : [group('title', [text('title', true)])];
}

function notes(law: Regime): RuleGroup {
  const known = ruleNotes(law);
  const chosen: RuleField[] = known.length > 0 ? [one('note', 'note', known, false)] : [];
  return group('notes', [...chosen, passage('remark')]);
}

/** The form of a duty, also of one that is being added. */
export function stepGroups(law: Regime, { remedies }: RegimeVersion, step: Step): RuleGroup[] {
  return [
    ...called(step.title),
    group('who', [one('actor', 'actor', actors), one('duty', 'duty', duties)]),
    group('term', [one('trigger', 'trigger', triggers), ...counting]),
    group('safeTerm', length, 'safeTerm', true),
    group(
      'extension',
      [
        number('max', false),
        one('unit', 'unit', units),
        one('mode', 'mode', ['add', 'cap-total']),
        flag('noticeRequired'),
        ...citedInside,
      ],
      'extension',
      true,
    ),
    group(
      'miss',
      [
        one('silence', 'silence', ['nothing', 'deemed-refusal', 'exhaustion']),
        many(
          'remedies',
          'rule',
          remedies.map(({ id }) => id),
        ),
      ],
      'onMiss',
    ),
    group('deemedAfter', [...length, ...citedInside], 'onMiss.deemedAfter', true),
    group('applies', [
      one('condition', 'condition', ['always', 'when-forwarded', 'when-returned']),
      one('weight', 'weight', ['main', 'minor']),
    ]),
    ...(step.actor === 'applicant' ? [group('ours', [flag('hard'), days('preDeadlines')])] : []),
    notes(law),
    source,
  ];
}

/** The form of what we may do, also of a remedy that is being added. */
export function remedyGroups(law: Regime, version: RegimeVersion, id: string, title?: string): RuleGroup[] {
  const others = version.remedies.map((remedy) => remedy.id).filter((each) => each !== id);
  return [
    ...called(title),
    group('remedy', [
      one('to', 'to', bodyKinds),
      many('on', 'ground', remedyGrounds, true),
      one('after', 'rule', others, false),
    ]),
    group('opensAfter', [...length, ...citedInside], 'opensAfter', true),
    group(
      'limit',
      [
        one('trigger', 'trigger', ['learned', 'decision', ...inquiryEvents]),
        ...counting,
        flag('hard'),
        days('preDeadlines'),
        ...citedInside,
      ],
      'limit',
      true,
    ),
    group('plus', [...length, ...citedInside], 'limit.plus', true),
    notes(law),
    source,
  ];
}

/** The form of a window in which a procedure is open, also of one that is being added. */
export function windowGroups(law: Regime, title?: string): RuleGroup[] {
  return [
    ...called(title),
    group('from', [
      many('triggers', 'trigger', inquiryEvents, true),
      one('from', 'from', ['day', 'learned']),
    ]),
    group('opens', length, 'opens', true),
    group('closes', length, 'closes', true),
    group('safeCloses', length, 'safeCloses', true),
    group('window', [...counting.slice(2), flag('before'), flag('hard'), days('preDeadlines')]),
    notes(law),
    source,
  ];
}

const gateGroups: readonly RuleGroup[] = [group('gate', [one('on', 'gateDay', ['facts', 'filing'])]), source];

/** The form of a treaty that is being added, one of those that the filing does not ask for yet. */
export function newGateGroups(treaties: readonly string[]): RuleGroup[] {
  return [group('which-treaty', [one('treaty', 'treaty', treaties)]), ...gateGroups];
}

const versionGroups: readonly RuleGroup[] = [
  group('validity', [day('validFrom'), day('validTo'), flag('switchedOff')]),
  group('clock', [
    one('pause', 'pause', ['allowed', 'none']),
    one('clarification', 'clarification', ['none', 'pause', 'restart']),
  ]),
];

/**
 * The form of one rule of a law, by its path (`versions/<id>/steps/<id>` …; `law` for what holds for all of it):
 * groups of fields in the order in which a lawyer reads a rule. Null for a path at which no rule stands.
 */
export function ruleFields(law: Regime, path: string): readonly RuleGroup[] | null {
  if (path === wholeLaw) return wholeGroups;
  const [, versionId, part, id, inner, ...rest] = path.split('/');
  const version = law.versions.find((each) => each.id === versionId);
  if (!version || !path.startsWith('versions/') || rest.length > 0) return null;
  if (part === undefined) return versionGroups;
  if (part === 'filing') return filingFields(law, version, id, inner);
  if (inner !== undefined) return null;
  const step = part === 'steps' && version.steps.find((each) => each.id === id);
  if (step) return stepGroups(law, version, step);
  const remedy = part === 'remedies' && version.remedies.find((each) => each.id === id);
  if (remedy) return remedyGroups(law, version, remedy.id, remedy.title);
  if (part === 'channels' && version.channels.some(({ channel }) => channel === id))
    return [group('channel', [flag('startsClock')]), source];
  if (part === 'forwarding' && id === undefined)
    return [group('forwarding', [flag('dischargesReply'), flag('forbiddenToComplainedOf')]), source];
  return null;
}

/** Whether a rule may be taken out by itself; what every version has, and what is a part of a rule, may not. */
export function isRemovable(path: string): boolean {
  return /^versions\/[^/]+\/((steps|remedies|channels)|filing\/(windows|gates))\/[^/]+$/.test(path);
}

function filingFields(
  law: Regime,
  { filing }: RegimeVersion,
  part: string | undefined,
  id: string | undefined,
): readonly RuleGroup[] | null {
  if (!filing) return null;
  if (part === undefined)
    return [
      group('filing', [
        one('to', 'to', ['court', 'ombudsman', 'international']),
        many('conditions', 'note', conditionNotes(law)),
      ]),
      group('notes', [passage('remark')]),
      source,
    ];
  if (part === 'gates' && filing.gates.some(({ treaty }) => treaty === id)) return gateGroups;
  const window = part === 'windows' ? filing.windows.find((each) => each.id === id) : undefined;
  return window ? windowGroups(law, window.title) : null;
}
