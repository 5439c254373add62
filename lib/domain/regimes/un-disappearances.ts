import { procedure } from './international-parts.ts';
import { askedOfState, cite, duty, fileWithin } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

const WG = 'un-wgeid';
type Step = RegimeInput['versions'][number]['steps'][number];

/**
 * The six-month rule: what the source does not contest within six months of hearing the State's detailed reply
 * is treated as clarified. Known from memory, so kept as a hard limit by its earliest reading.
 */
const contest: Step = {
  ...duty({
    duty: 'comment',
    trigger: 'communicated',
    length: 6,
    unit: 'months',
    source: cite(WG, 'contest', 'memory'),
  }),
  id: 'contest',
  actor: 'applicant',
  safeRoll: 'previous-working-day',
  weight: 'main',
  hard: true,
  preDeadlines: [60, 30, 14, 7, 3, 1],
  note: 'treated-as-clarified',
};

const everybody = ['no-ratification-needed', 'no-exhaustion-needed', 'family-consent'];

/** Working Group on Enforced or Involuntary Disappearances, urgent: within the three months before receipt. */
export const unWgeidUrgent = procedure('un-wgeid-urgent', WG, {
  steps: [contest],
  filing: {
    to: 'international',
    windows: [
      fileWithin({
        id: 'three-months',
        triggers: ['happened'],
        closes: { length: 3, unit: 'months' },
        // Nothing is lost: the case goes on as a standard one.
        hard: false,
        note: 'becomes-standard',
        source: cite(WG, 'urgent', 'seen'),
      }),
    ],
    conditions: [...everybody, 'connected-within-year'],
    source: cite(WG, 'urgent', 'seen'),
  },
});

/** The standard procedure, for what lies longer back; decided at three sessions a year. */
export const unWgeidStandard = procedure('un-wgeid-standard', WG, {
  steps: [contest],
  filing: {
    to: 'international',
    windows: [
      fileWithin({
        id: 'after-three-months',
        triggers: ['happened'],
        opens: { length: 3, unit: 'months' },
        hard: false,
        source: cite(WG, 'standard', 'seen'),
      }),
    ],
    conditions: [...everybody, 'three-sessions'],
    source: cite(WG, 'standard', 'seen'),
  },
});

/** Urgent appeal of the Working Group: risk of a disappearance, or a detention that may turn into one. */
export const unWgeidAppeal = procedure('un-wgeid-appeal', WG, {
  filing: {
    to: 'international',
    conditions: ['no-exhaustion-needed', 'family-consent', 'not-in-statistics'],
    source: cite(WG, 'appeal', 'seen'),
  },
});

/** Committee on Enforced Disappearances, urgent action: the State is asked, normally within two weeks. */
export const unCed30 = procedure('un-ced-30', 'icpped', {
  steps: [
    askedOfState({
      id: 'state-reply',
      trigger: 'registered',
      length: 14,
      unit: 'calendar-days',
      note: 'three-reminders',
      source: cite('ced-guidelines', '1-7', 'seen'),
    }),
  ],
  filing: {
    to: 'international',
    gates: [{ treaty: 'icpped', on: 'facts', source: cite('icpped', '30', 'seen', '1') }],
    conditions: [
      'state-or-nationality',
      'began-after-entry-into-force',
      'domestic-bodies-first',
      'not-pending-elsewhere',
      'not-anonymous',
    ],
    source: cite('icpped', '30', 'seen', '1'),
  },
});

/** Committee on Enforced Disappearances, individual communication, where the State accepted it: no fixed limit. */
export const unCed31 = procedure('un-ced-31', 'icpped', {
  filing: {
    to: 'international',
    gates: [{ treaty: 'icpped-31', on: 'filing', source: cite('icpped', '31', 'seen', '1') }],
    conditions: ['no-fixed-limit', 'fifty-pages'],
    source: cite('icpped', '31', 'seen', '1'),
  },
});
