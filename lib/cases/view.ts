import type { Capacity, CaseStatus, Sensitivity, Urgency } from '#lib/domain/case-terms.ts';
import type { Standing } from '#lib/domain/permissions.ts';
import type { ConsentScope, ConsentState, PartyRole, SafetyStatus } from '#lib/domain/person-terms.ts';

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
  /** That date rests on a start that nobody confirmed. */
  nextEstimated: boolean;
  /** A rule behind that date is not confirmed. */
  nextUnconfirmed: boolean;
  /** Belongs to the example data and describes nobody. */
  invented: boolean;
  version: number;
  assigned: AssignedPerson[];
  /** How the viewer stands to it: pages offer by it. */
  standing: Standing;
};

/** A case in the list. */
export type CaseListRow = Pick<
  CaseHeader,
  | 'id'
  | 'reference'
  | 'title'
  | 'titleLang'
  | 'status'
  | 'sensitivity'
  | 'urgency'
  | 'invented'
  | 'nextDue'
  | 'nextUnconfirmed'
> & { assigned: { name: string; capacity: Capacity }[]; shared: SharedWith | null };

/** By whom a case is shared with the viewer, and the last day on which it is. */
export type SharedWith = { by: string; until: string };

/** What the overview adds to the header: read only, each in its own place of the case. */
export type CaseOverview = {
  people: { id: string; role: PartyRole; names: string[]; language: string; safety: SafetyStatus }[];
  events: { id: string; dateEdtf: string | null; kind: string; text: string; lang: string }[];
  obligations: {
    id: string;
    owner: 'ours' | 'theirs';
    step: string;
    regimeId: string;
    /** The day rests on a start that nobody confirmed. */
    estimated: boolean;
    /** A rule behind it is not confirmed. */
    unconfirmed: boolean;
    dueOn: string;
    inquiryId: string;
    nameEn: string | null;
    nameRu: string | null;
  }[];
  tasks: {
    id: string;
    title: string;
    kind: string;
    regimeId: string | null;
    step: string | null;
    dueOn: string | null;
  }[];
  consent: ConsentView[];
};

export type ConsentView = {
  id: string;
  personId: string | null;
  state: ConsentState;
  scope: ConsentScope[];
  givenBy: string;
  how: string;
  givenOn: string | null;
  withdrawnOn: string | null;
};
