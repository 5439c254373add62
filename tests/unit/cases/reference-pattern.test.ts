import { describe, expect, it } from 'vitest';
import { referencePattern } from '#lib/cases/reference-pattern.ts';

describe('what somebody means who types a reference', () => {
  it('reads a number as that number of any recent year', () => {
    const pattern = referencePattern('42', 'THF', 2026);
    expect(pattern).toHaveProperty('exact');
    expect('exact' in pattern && pattern.exact.slice(0, 2)).toEqual(['THF-2026-0042', 'THF-2025-0042']);
  });

  it('reads year and number, with the letters or without', () => {
    expect(referencePattern('2026-42', 'THF', 2026)).toEqual({ exact: ['THF-2026-0042'] });
    expect(referencePattern(' thf-2026-0042 ', 'THF', 2026)).toEqual({ exact: ['THF-2026-0042'] });
    expect(referencePattern('2026-12345', 'THF', 2026)).toEqual({ exact: ['THF-2026-12345'] });
  });

  it('reads the beginning of a reference as all that begin so', () => {
    expect(referencePattern('thf-2026', 'THF', 2026)).toEqual({ prefix: 'THF-2026' });
    expect(referencePattern('THF-2026-', 'THF', 2026)).toEqual({ prefix: 'THF-2026-' });
  });
});
