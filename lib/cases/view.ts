import type { Capacity, CaseStatus, Sensitivity, Urgency } from '#lib/domain/case-terms.ts';

/** A person responsible for a case. */
export type AssignedPerson = { userId: string; name: string; capacity: Capacity };

/** What every page of a case knows of it. */
export type CaseHeader = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  summary: string;
  kinds: string[];
  status: CaseStatus;
  sensitivity: Sensitivity;
  urgency: Urgency;
  organisationId: string;
  hostState: string | null;
  originState: string | null;
  place: string;
  happenedEdtf: string | null;
  openedOn: string;
  /** The earliest open date of the case, ours or theirs. */
  nextDue: string | null;
  /** Belongs to the example data and describes nobody. */
  invented: boolean;
  version: number;
  assigned: AssignedPerson[];
};
