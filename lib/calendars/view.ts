import type { OwnDay } from '#db/queries/laws/calendars.ts';
import type { DayExplanation, YearStatus } from '#lib/domain/calendars/calendar.ts';
import type { ImportedDay, LineProblem } from '#lib/domain/calendars/import-calendar.ts';

export type { OwnDay };

export type CalendarSummary = { id: string; ownDays: number; status: YearStatus; used: boolean };

/** A day as the year at a glance shows it. */
export type ShownDay = DayExplanation & { short: boolean };

export type CalendarYearView = {
  id: string;
  year: number;
  status: YearStatus;
  note: string;
  days: ShownDay[];
  own: OwnDay[];
  bodies: { id: string; nameEn: string; nameRu: string }[];
};

/** What a file would change in a calendar. */
export type ImportPreview = {
  text: string;
  days: (ImportedDay & { before: 'off' | 'work' | 'short' })[];
  problems: LineProblem[];
};
