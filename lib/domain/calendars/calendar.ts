import type { IsoDay } from '../dates/civil-day.ts';

/**
 * An explicit word on one day. `short` is a working day that ends early. `legalRef` is text as entered,
 * or `act:<key>` for an act the catalogue names (`regimes.acts.<key>`).
 */
export type CalendarRow = {
  date: IsoDay;
  kind: 'off' | 'work' | 'short';
  name?: string;
  movedFrom?: IsoDay;
  legalRef?: string;
  verifiedBy?: string;
};

/** `computed`: nobody checked it; `draft`: entered, not confirmed; `official`: the published act is named. */
export type YearStatus = 'computed' | 'draft' | 'official';

export type CalendarLayer = 'authority' | 'organisation' | 'shipped' | 'library' | 'weekend' | 'none';

export type DayExplanation = {
  date: IsoDay;
  working: boolean;
  /** The layer that had the first explicit word. */
  layer: CalendarLayer;
  reason: 'ordinary' | 'weekend' | 'holiday' | 'moved-off' | 'moved-work';
  name?: string;
  movedFrom?: IsoDay;
  legalRef?: string;
};

/** The working days of one body, as a value the engine is given. */
export type Calendar = {
  id: string;
  /** Changes whenever any day or year of it changes. */
  revision: string;
  isWorkingDay(date: IsoDay): boolean;
  explain(date: IsoDay): DayExplanation;
  yearStatus(year: number): YearStatus;
};
