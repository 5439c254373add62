/**
 * The address that a request came from, for counting tries. An address of IPv6 is cut to its /64, which one
 * connection gets as a whole.
 *
 * @param peer the other end of the connection
 * @param forwarded the `X-Forwarded-For` header; anybody can write one, so only what our own proxies appended counts
 * @param proxies how many proxies of ours stand in front
 */
export function addressOf(peer: string, forwarded: string, proxies: number): string {
  const hops = forwarded
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  const told = proxies > 0 ? hops.at(-proxies) : undefined;
  return shortened(told ?? peer);
}

function shortened(address: string): string {
  const plain = address.replace(/^\[|\](:\d+)?$/g, '').replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (plain.split(':').length <= 2) return plain.replace(/:\d+$/, '');
  const [head = '', tail] = plain.toLowerCase().split('::', 2);
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
