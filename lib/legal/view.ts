import type { MovedTerm } from '#lib/domain/regimes/impact-of.ts';

/** Dates of open inquiries that another text of a law, or other days off, would move. */
export type ImpactView = {
  moved: (MovedTerm & {
    /** Who owes it; null where it is ours. */
    body: { nameEn: string; nameRu: string } | null;
    inquiryId: string;
    regimeId: string;
    number: number;
    subject: string;
    lang: string;
    caseReference: string;
  })[];
  /** How many open inquiries were looked at, and whether there are more. */
  looked: number;
  more: boolean;
  /** Open inquiries that the viewer does not see; null where that is not told. For a calendar there may be more. */
  hidden: number | null;
};
