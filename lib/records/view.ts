import type { Standing } from '#lib/domain/records/record-terms.ts';

/**
 * What is counted of the arrivals of inquiries at a body. The standings add up to `received`; the others overlap.
 * Days are calendar days from receipt to the reply; percentiles are by nearest rank.
 */
export type Figures = {
  received: number;
  /** Written to it by us; the rest came to it from other bodies. */
  direct: number;
  standings: Record<Standing, number>;
  passedOn: number;
  /** Arrivals where a question was judged evaded, refused or contradicted, of those where any was judged. */
  evasive: number;
  judged: number;
  questionsEvaded: number;
  questionsJudged: number;
  extended: number;
  extendedWithNotice: number;
  extendedWithoutNotice: number;
  /** Arrivals whose reply has a known day; of these with an estimated day of receipt. */
  dated: number;
  estimated: number;
  median: number | null;
  p90: number | null;
};

export type YearFigures = Figures & { year: number };
export type LawFigures = Figures & { regimeId: string };
export type OfficialFigures = Figures & { id: string; name: string; nameLang: string; position: string };

/** A range of days to a reply, by its index in `dayRanges`. */
export type DayRange = { range: number; onTime: number; late: number; other: number };

/** What the organisation allows to be said beyond what one sees. */
export type WholeFigures = {
  received: number;
  standings: Record<Standing, number>;
  passedOn: number;
  evasive: number;
  extended: number;
  median: number | null;
};

export type RecordView = {
  bodyId: string;
  /** The record of one official: of the arrivals whose reply they signed. */
  official: { id: string; name: string; nameLang: string; position: string } | null;
  total: Figures;
  byYear: YearFigures[];
  byLaw: LawFigures[];
  byOfficial: OfficialFigures[];
  /** All ranges in order, empty ones too. */
  ranges: DayRange[];
  /** The median term in days from receipt; null when no term ran. */
  term: number | null;
  /** Years and laws to choose from. */
  years: number[];
  regimes: string[];
  whole: WholeFigures | null;
  /** The organisation allows `whole` at all. */
  wholeAllowed: boolean;
};

export type ComparedBody = {
  id: string;
  nameEn: string;
  nameRu: string;
  total: Figures;
};
export type BodyChoice = { id: string; nameEn: string; nameRu: string; state: string; kind: string };

export type Comparison = {
  bodies: ComparedBody[];
  /** Bodies of the same state and kind as the first one, then of the same state, not chosen yet. */
  suggested: BodyChoice[];
  /** Everything else one may choose. */
  choices: BodyChoice[];
  years: number[];
  regimes: string[];
};
