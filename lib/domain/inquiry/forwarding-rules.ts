import type { RegimeVersion } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf, pathBefore } from './build-hops.ts';
import type { AuthorityFacts, HopFlag } from './inquiry-types.ts';
import type { MoveOf } from './move-schema.ts';

type Authorities = Readonly<Record<string, AuthorityFacts>>;

/** Whether the law forbids this forwarding because a recipient is the body complained of. */
export function isForbiddenForwarding(
  forwarding: MoveOf<'forwarded'>,
  version: RegimeVersion,
  authorities: Authorities,
): boolean {
  if (!version.forwarding.forbiddenToComplainedOf) return false;
  return forwarding.recipients.some((recipient) => authorities[recipient.authorityId]?.complainedOf === true);
}

/** The forwarding that took the whole duty to reply away from this body, if one did. */
export function dischargingForwarding(
  hop: HopHistory,
  version: RegimeVersion,
  authorities: Authorities,
): MoveOf<'forwarded'> | null {
  if (!version.forwarding.dischargesReply) return null;
  return (
    movesOf(hop, 'forwarded').find(
      (each) => each.scope === 'whole' && !isForbiddenForwarding(each, version, authorities),
    ) ?? null
  );
}

/** What is wrong with how the inquiry came to this hop or left it. */
export function forwardingFlags(hop: HopHistory, version: RegimeVersion | null): HopFlag[] {
  const flags: HopFlag[] = [];
  const came = hop.opening.kind === 'forwarded';
  if (came && version?.forwarding.forbiddenToComplainedOf && hop.authority.complainedOf)
    flags.push('forwarded-to-body-complained-of');
  if (came && pathBefore(hop).includes(hop.authorityId)) flags.push('forwarded-back');
  return flags;
}
