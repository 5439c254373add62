import type { IsoDay } from '../dates/civil-day.ts';
import { deriveInquiry } from '../inquiry/derive-inquiry.ts';
import type { DeriveInput, Obligation } from '../inquiry/inquiry-types.ts';

/** An inquiry with what its dates are counted from now, and would be. */
export type OpenInquiry = { inquiryId: string; before: DeriveInput; after: DeriveInput };

type Shift = { from: IsoDay | null; to: IsoDay | null };

/** One open obligation that would be another. Null on one side: it would appear, or be gone. */
export type MovedTerm = {
  key: string;
  owner: Obligation['owner'];
  authorityId: string | null;
  hopId: string | null;
  stepId: string;
  kind: 'moved' | 'appears' | 'disappears';
  expected: Shift;
  safe: Shift;
};

export type Impact = { inquiryId: string; moved: MovedTerm[] };

function openOnes(input: DeriveInput): Map<string, Obligation> {
  const { obligations } = deriveInquiry(input);
  return new Map(obligations.filter(({ state }) => state === 'open').map((each) => [each.key, each]));
}

/**
 * What another text of a law, or other days off, would do to open inquiries: obligations whose expected or safe
 * day moves, with the day before and after. Inquiries in which nothing moves are left out.
 */
export function impactOf(inquiries: readonly OpenInquiry[]): Impact[] {
  return inquiries.flatMap((inquiry) => {
    const before = openOnes(inquiry.before);
    const after = openOnes(inquiry.after);
    const moved = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): MovedTerm[] => {
      const old = before.get(key);
      const fresh = after.get(key);
      const one = fresh ?? old;
      if (!one || (old?.dueExpected === fresh?.dueExpected && old?.dueSafe === fresh?.dueSafe)) return [];
      return [
        {
          key,
          owner: one.owner,
          authorityId: one.authorityId,
          hopId: one.hopId,
          stepId: one.stepId,
          kind: old && fresh ? 'moved' : fresh ? 'appears' : 'disappears',
          expected: { from: old?.dueExpected ?? null, to: fresh?.dueExpected ?? null },
          safe: { from: old?.dueSafe ?? null, to: fresh?.dueSafe ?? null },
        },
      ];
    });
    return moved.length > 0 ? [{ inquiryId: inquiry.inquiryId, moved }] : [];
  });
}
