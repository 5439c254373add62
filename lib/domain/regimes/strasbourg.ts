import { procedure } from './international-parts.ts';
import { cite, fileWithin } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

type Version = RegimeInput['versions'][number];

/**
 * Four or six months, by the day of the final decision. From the day after service; the last day does not move,
 * whatever day it is (Sabri Güneş v. Turkey).
 */
function application(
  length: number,
  source: Version['forwarding']['source'],
): NonNullable<Version['filing']> {
  return {
    to: 'international',
    gates: [{ treaty: 'echr', on: 'facts', source: cite('echr', '58', 'seen') }],
    windows: [
      fileWithin({
        id: 'application',
        triggers: ['final-decision-served', 'final-decision'],
        closes: { length, unit: 'months' },
        preDeadlines: [60, 30, 14, 7, 3, 1],
        note: 'no-roll-in-strasbourg',
        source,
      }),
    ],
    conditions: ['exhaustion', 'complete-form-by-post'],
    source: cite('echr', '35', 'seen', '1'),
  };
}

const byPost: Version['channels'] = (['fax', 'email'] as const).map((channel) => ({
  channel,
  startsClock: false,
  source: cite('echr-rules', '47', 'secondary'),
}));

const plain = procedure('echr', 'echr', { filing: null, steps: [] });

/** European Court of Human Rights, application. */
export const echr: RegimeInput = {
  ...plain,
  country: 'XX',
  versionKey: 'final-decision',
  versions: plain.versions.flatMap((version) => [
    {
      ...version,
      id: 'six-months',
      validTo: '2022-01-31',
      channels: byPost,
      filing: application(6, cite('echr', '35', 'seen', '1')),
    },
    {
      ...version,
      id: 'four-months',
      validFrom: '2022-02-01',
      channels: byPost,
      filing: application(4, cite('echr-p15', '4', 'seen')),
    },
  ]),
};

/** Interim measures of the Court: before an imminent and irreversible harm, with the days of it. */
export const echrRule39: RegimeInput = {
  ...procedure('echr-r39', 'echr-rules', {
    filing: {
      to: 'international',
      gates: [{ treaty: 'echr', on: 'filing', source: cite('echr', '58', 'seen') }],
      windows: [
        fileWithin({
          id: 'before-harm',
          triggers: ['harm-expected'],
          before: true,
          preDeadlines: [14, 7, 3, 2, 1, 0],
          source: cite('echr-rules', '39', 'memory'),
        }),
      ],
      conditions: ['irreversible-harm'],
      source: cite('echr-rules', '39', 'memory'),
    },
  }),
  country: 'XX',
};
