import { procedure } from './international-parts.ts';
import { askedOfState, cite, fileWithin } from './pack-parts.ts';

/**
 * Human Rights Committee, individual communication. The years are when a communication may be called an abuse,
 * not a bar. A denunciation shuts out what is sent after it took effect.
 */
export const unHrc = procedure('un-hrc-op1', 'iccpr-op1', {
  steps: [
    askedOfState({
      id: 'admissibility-objection',
      length: 2,
      unit: 'months',
      weight: 'minor',
      source: cite('ccpr-rules', 'none', 'memory'),
    }),
    askedOfState({
      id: 'state-reply',
      length: 6,
      unit: 'months',
      source: cite('iccpr-op1', '4', 'memory', '2'),
    }),
  ],
  filing: {
    to: 'international',
    gates: [{ treaty: 'iccpr-op1', on: 'filing', source: cite('iccpr-op1', '12', 'memory', '2') }],
    windows: [
      fileWithin({
        id: 'after-other-procedure',
        triggers: ['other-procedure-ended'],
        closes: { length: 3, unit: 'years' },
        hard: false,
        note: 'late-is-abuse',
        source: cite('ccpr-rules', '99(c)', 'seen'),
      }),
      fileWithin({
        id: 'after-exhaustion',
        triggers: ['exhausted', 'final-decision-served', 'final-decision'],
        closes: { length: 5, unit: 'years' },
        hard: false,
        note: 'late-is-abuse',
        source: cite('ccpr-rules', '99(c)', 'seen'),
      }),
    ],
    conditions: ['exhaustion', 'not-pending-elsewhere', 'interim-measures'],
    source: cite('ccpr-rules', '99(c)', 'seen'),
  },
});

/** Committee against Torture, individual communication: no fixed time limit. */
export const unCat22 = procedure('un-cat-22', 'cat', {
  steps: [
    askedOfState({ id: 'state-reply', length: 6, unit: 'months', source: cite('cat', '22', 'memory', '3') }),
  ],
  filing: {
    to: 'international',
    gates: [{ treaty: 'cat-22', on: 'filing', source: cite('cat', '22', 'seen', '1') }],
    conditions: ['exhaustion', 'no-fixed-limit', 'unreasonably-prolonged', 'interim-measures'],
    source: cite('cat', '22', 'seen', '1'),
  },
});

/** Special procedures of the Human Rights Council: the State is asked to reply within sixty days. */
export const unSpecialProcedures = procedure('un-sp', 'un-sp', {
  steps: [
    askedOfState({
      id: 'state-reply',
      length: 60,
      unit: 'calendar-days',
      note: 'letters-published',
      source: cite('un-sp', 'reply', 'memory'),
    }),
  ],
  filing: {
    to: 'international',
    conditions: ['no-exhaustion-needed', 'victim-consent', 'not-anonymous', 'un-languages'],
    source: cite('un-sp', 'submission', 'seen'),
  },
});

/** Working Group on Arbitrary Detention: sixty days, a month more when the State asks for it. */
export const unWgad = procedure('un-wgad', 'un-wgad', {
  steps: [
    askedOfState({
      id: 'state-reply',
      length: 60,
      unit: 'calendar-days',
      extension: {
        max: 1,
        unit: 'months',
        mode: 'add',
        noticeRequired: false,
        source: cite('un-wgad', 'reply', 'memory'),
      },
      note: 'source-comments',
      source: cite('un-wgad', 'reply', 'memory'),
    }),
  ],
  filing: {
    to: 'international',
    conditions: ['no-ratification-needed'],
    source: cite('un-wgad', 'submission', 'memory'),
  },
});
