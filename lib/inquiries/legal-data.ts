import 'server-only';
import type { SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import type { Regime, RegimeVersion } from '#lib/domain/regimes/regime-schema.ts';

/** The version of a regime that is in force on a day; the last one when none is. */
export function versionInForce(regime: Regime, day: string): RegimeVersion | undefined {
  const inForce = regime.versions.find(
    ({ validFrom, validTo, switchedOff }) =>
      !switchedOff && (validFrom ?? '') <= day && day <= (validTo ?? '9999'),
  );
  return inForce ?? regime.versions.findLast(({ switchedOff }) => !switchedOff);
}

/** The channels that start no clock under a regime on a day. */
export function deadChannels(regime: Regime, day: string): SendingChannel[] {
  const rules = versionInForce(regime, day)?.channels ?? [];
  return rules.filter((rule) => !rule.startsClock).map((rule) => rule.channel);
}
