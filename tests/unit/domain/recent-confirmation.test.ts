import { describe, expect, it } from 'vitest';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';

const now = Temporal.Instant.from('2026-07-01T12:00:00Z');
const at = (time: string) => ({ confirmedAt: new Date(`2026-07-01T${time}Z`) });

describe('a proof of identity', () => {
  it('counts for ten minutes and no longer', () => {
    expect(isRecentlyConfirmed(at('11:50:01'), now)).toBe(true);
    expect(isRecentlyConfirmed(at('11:50:00'), now)).toBe(false);
  });

  it('that was never given does not count', () => {
    expect(isRecentlyConfirmed({}, now)).toBe(false);
    expect(isRecentlyConfirmed({ confirmedAt: null }, now)).toBe(false);
  });

  it('counts although the database’s clock is a little ahead', () => {
    expect(isRecentlyConfirmed(at('12:00:02'), now)).toBe(true);
  });
});
