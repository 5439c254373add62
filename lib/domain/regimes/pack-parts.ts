import type { SendingChannel } from '../inquiry/move-schema.ts';
import type { RegimeInput, SourceMark } from './regime-schema.ts';
import { urlOf } from './source-urls.ts';

type Version = RegimeInput['versions'][number];
type Step = Version['steps'][number];
type Remedy = Version['remedies'][number];
type SourceInput = Step['source'];
type FilingWindow = NonNullable<NonNullable<Version['filing']>['windows']>[number];

/** The day on which the texts behind the packs were last looked at. */
const SEEN = '2026-11-23';

/** A place in an act; whoever read it there says so, and on which day. */
export function cite(act: string, article: string, mark: SourceMark, part?: string): SourceInput {
  const url = mark === 'seen' || mark === 'secondary' ? urlOf(act, article) : null;
  return {
    act,
    article,
    mark,
    ...(part ? { part } : {}),
    ...(mark === 'memory' ? {} : { seenAt: SEEN }),
    ...(url ? { url } : {}),
  };
}

const conditions: Partial<Record<Step['duty'], NonNullable<Step['condition']>>> = {
  forward: 'when-forwarded',
  return: 'when-returned',
};

type Duty = Pick<Step, 'duty' | 'trigger' | 'length' | 'unit' | 'source'> & Partial<Step>;

/**
 * A duty of theirs. Where nothing else is said: the day of the trigger is not counted; the act is silent on a
 * last day that is not worked, so that the safe reading waits for the next working day; a missed day does nothing
 * by itself. Working days never end on such a day.
 */
export function duty(given: Duty): Step {
  const counted = given.unit === 'working-days' || given.unit === 'hours';
  return {
    id: given.duty,
    actor: 'authority',
    startDay: 'next-day',
    roll: 'none',
    safeRoll: counted ? 'none' : 'next-working-day',
    weight: given.duty === 'reply' ? 'main' : 'minor',
    condition: conditions[given.duty] ?? 'always',
    onMiss: { silence: 'nothing', remedies: [] },
    ...given,
  };
}

/** What may be complained of whenever a reply is no answer. */
export const poorReply: Remedy['on'] = [
  'refusal',
  'evasion',
  'partial',
  'referral',
  'contradiction',
  'returned',
];

type Limit = {
  length: number;
  unit: 'working-days' | 'calendar-days' | 'months' | 'years';
  source: SourceInput;
};

/** A limit of ours, from the day we learned. The safe reading ends on the last working day before. */
export function limitFromLearning({ length, unit, source }: Limit): NonNullable<Remedy['limit']> {
  return {
    trigger: 'learned',
    length,
    unit,
    startDay: 'next-day',
    roll: 'none',
    safeRoll: unit === 'working-days' ? 'none' : 'previous-working-day',
    source,
  };
}

/** A limit of ours from the decision on the complaint that has to come first. */
export function limitFromDecision(given: Limit): NonNullable<Remedy['limit']> {
  return { ...limitFromLearning(given), trigger: 'complaint-decided' };
}

/** Where nothing is passed on to anybody, or nothing is known of it. */
export function noForwarding(act: string): Version['forwarding'] {
  return {
    dischargesReply: false,
    forbiddenToComplainedOf: false,
    source: cite(act, 'none', 'not-found'),
  };
}

type Asked = Pick<Step, 'id' | 'length' | 'unit' | 'source'> & Partial<Step>;

/** What an international body asks of a State, from the day it wrote to it. */
export function askedOfState(given: Asked): Step {
  return {
    ...duty({ duty: 'state-reply', trigger: 'transmitted', ...given }),
    actor: 'state',
    weight: 'main',
  };
}

type WindowGiven = Pick<FilingWindow, 'id' | 'triggers' | 'source'> & Partial<FilingWindow>;

/** A window of ours: the day of the event is not counted, no roll is relied on, the safe day is a working day. */
export function fileWithin(given: WindowGiven): FilingWindow {
  return { startDay: 'next-day', roll: 'none', safeRoll: 'previous-working-day', ...given };
}

/** Assumed days from sending to receipt: post takes `post` days, the others arrive at once or a day later. */
export function usualDays(post: number): Record<SendingChannel | 'forwarded', number> {
  return {
    post,
    courier: 1,
    'in-person': 0,
    email: 0,
    portal: 0,
    website: 0,
    fax: 0,
    unknown: post,
    forwarded: post,
  };
}
