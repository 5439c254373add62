import { describe, expect, it } from 'vitest';
import { addressOf } from '#lib/domain/client-address.ts';

describe('the address that tries are counted by', () => {
  it('is the other end of the wire where no proxy is ours, whatever the request says', () => {
    expect(addressOf('192.0.2.1', '203.0.113.9', 0)).toBe('192.0.2.1');
  });

  it('is what our own proxies appended, not what the sender wrote before', () => {
    expect(addressOf('10.0.0.2', '1.1.1.1, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(addressOf('10.0.0.2', '1.1.1.1, 203.0.113.9, 10.0.0.3', 2)).toBe('203.0.113.9');
  });

  it('is the other end where a proxy was expected and none spoke', () => {
    expect(addressOf('192.0.2.1', '', 1)).toBe('192.0.2.1');
    expect(addressOf('192.0.2.1', '203.0.113.9', 2)).toBe('192.0.2.1');
  });

  it('is one for a whole connection of IPv6, however it is written', () => {
    const same = ['2001:db8:0:7::1', '2001:DB8:0:7:ffff::2', '[2001:db8:0:7:1:2:3:4]:443'];
    expect(new Set(same.map((one) => addressOf(one, '', 0)))).toEqual(new Set(['2001:db8:0:7']));
    expect(addressOf('2001:db8:0:8::1', '', 0)).not.toBe(addressOf(same[0] ?? '', '', 0));
    expect(addressOf('::1', '', 0)).toBe('0:0:0:0');
  });

  it('is the plain one of IPv4 where it comes dressed as IPv6 or with a port', () => {
    expect(addressOf('::ffff:192.0.2.1', '', 0)).toBe('192.0.2.1');
    expect(addressOf('10.0.0.2', '192.0.2.1:4711', 1)).toBe('192.0.2.1');
  });
});
