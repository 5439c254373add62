import type { IsoDay } from './civil-day.ts';

/**
 * How fine the date is. `interval` lasted from the one end to the other; `range` is one day
 * somewhere between the ends ("between", "before", "after").
 */
export type DatePrecision =
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval'
  | 'range'
  | 'unknown';

/** A date as it is stored: the EDTF text and the first and last day it can mean (null: no end known). */
export type EdtfDate = {
  edtf: string;
  min: IsoDay | null;
  max: IsoDay | null;
  precision: DatePrecision;
};

/** One point of time inside an EDTF text. */
export type EdtfPoint = {
  precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  year: number;
  /** 1–12, or 21–24 for a season (spring, summer, autumn, winter). */
  month: number | null;
  day: number | null;
  approximate: boolean;
  uncertain: boolean;
  /** First and last day without any padding. */
  first: IsoDay;
  last: IsoDay;
};

/** `open`: it goes on, or no end is set (`..`); `unknown`: nobody knows (empty). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

export type EdtfValue =
  | { shape: 'point'; point: EdtfPoint }
  | { shape: 'interval'; start: EdtfEnd; end: EdtfEnd }
  | { shape: 'range'; start: EdtfEnd; end: EdtfEnd };
