/** A draft as its author's form shows it. */
export type DraftView = {
  id: string;
  version: number;
  content: Record<string, unknown>;
  savedAt: string;
  /** The case it became. */
  reference: string | null;
};

/** A draft in the list of one's own. */
export type DraftSummary = { id: string; who: string; what: string; savedAt: string; discarded: boolean };

/** A person already on a case that the viewer may see. */
export type KnownPerson = { name: string; reference: string; role: string };
