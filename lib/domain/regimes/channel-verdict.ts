import type { IsoDay } from '../dates/civil-day.ts';
import { versionOn } from '../inquiry/clock-context.ts';
import type { SendingChannel } from '../inquiry/move-schema.ts';
import type { Regime, Source } from './regime-schema.ts';

/** Why a way of sending starts no clock: the rule that says so, and the version it stands in. */
export type ChannelRefusal = { channel: SendingChannel; versionId: string; source: Source };

/**
 * Why nobody has to answer what is sent by a channel on a day, by the version in force on it; null where the law
 * says nothing against it.
 */
export function refusedChannel(regime: Regime, channel: SendingChannel, day: IsoDay): ChannelRefusal | null {
  const version = versionOn(regime, day);
  const rule = version?.channels.find((each) => each.channel === channel && !each.startsClock);
  return version && rule ? { channel, versionId: version.id, source: rule.source } : null;
}
