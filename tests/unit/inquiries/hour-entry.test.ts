import { describe, expect, it } from 'vitest';
import { entrySchemas } from '#lib/inquiries/schema.ts';

const hopId = '018f0000-0000-7000-8000-000000000001';

function read(fields: Record<string, string>) {
  const parsed = entrySchemas.delivered.safeParse({ kind: 'delivered', hopId, ...fields });
  if (parsed.success) return parsed.data.time;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the hour at which something came', () => {
  it.each([
    ['23:30', '23:30'],
    ['9.05', '09:05'],
    [' 00:00 ', '00:00'],
    ['', null],
  ])('%j is read as %j', (time, hour) => {
    expect(read({ on: '28.03.2026', time })).toBe(hour);
  });

  it('may be left out with everything else', () => {
    expect(read({ on: 'March 2026' })).toBeNull();
    expect(read({ dayUnknown: 'on', time: '' })).toBeNull();
  });

  it.each(['24:00', '12:60', 'noon', '930'])('%s is no hour', (time) => {
    expect(read({ on: '28.03.2026', time })).toEqual(['time: time.unreadable']);
  });

  it('says nothing without its whole day', () => {
    expect(read({ on: 'March 2026', time: '10:00' })).toEqual(['time: time.needs-day']);
    expect(read({ dayUnknown: 'on', time: '10:00' })).toEqual(['time: time.needs-day']);
  });

  it('leaves the day its own fault', () => {
    expect(read({ on: 'garbage', time: '10:00' })).toEqual(['on: date.unreadable']);
  });
});
