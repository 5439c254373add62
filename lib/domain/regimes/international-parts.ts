import { noForwarding, usualDays } from './pack-parts.ts';
import type { RegimeInput } from './regime-schema.ts';

type Version = RegimeInput['versions'][number];

/** A procedure of an international body: one version, no calendar but the weekends, nothing passed on. */
export function procedure(
  id: string,
  act: string,
  version: Pick<Version, 'filing'> & Partial<Version>,
): RegimeInput {
  return {
    id,
    country: 'UN',
    calendarId: 'weekdays',
    versionKey: 'sent',
    usualDays: usualDays(10),
    versions: [
      {
        id: 'current',
        validFrom: null,
        validTo: null,
        steps: [],
        channels: [],
        forwarding: noForwarding(act),
        remedies: [],
        pause: 'none',
        clarification: 'none',
        ...version,
      },
    ],
  };
}
