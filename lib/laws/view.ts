import type { MovedRow, RevisionRow, RunningRevision } from '#db/queries/laws/date-revisions.ts';
import type { LawText } from '#db/queries/laws/law-texts.ts';
import type { LawDifference } from '#lib/domain/regimes/diff-law.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import type { TreatyRow } from '#lib/domain/regimes/treaty-schema.ts';
import type { ImpactView } from '#lib/legal/view.ts';

export type { LawText, MovedRow, RevisionRow, RunningRevision };

/** A law in the list: how sure we are of it, and whose text it is. */
export type LawSummary = {
  id: string;
  country: string;
  rules: number;
  confirmed: number;
  own: boolean;
  draft: boolean;
  /** What is shipped has changed, and nobody has said what to do. */
  asks: boolean;
};

/** A law as it is in effect in an organisation. */
export type LawView = {
  law: Regime;
  /** The text in effect; null: what is shipped, which nobody has taken on yet. */
  text: LawText | null;
  texts: LawText[];
  hasDraft: boolean;
  /** By source path: the digest of the rule as it stands, for confirming it. */
  digests: Record<string, string>;
  /** By source path: the live confirmation. */
  confirmations: Record<string, string>;
  /** What this software ships by that name, where it is another text than the one in effect. */
  update: { digest: string; differences: LawDifference[]; impact: ImpactView } | null;
  revisions: RevisionRow[];
};

/** The table of treaties as it is in effect in an organisation. */
export type TreatiesView = {
  rows: TreatyRow[];
  /** Which text of the table it is; 0 for what is shipped and was not taken on. */
  edition: number;
  texts: LawText[];
  /** By source path (`rows/<id>/source`): the digest of the row, and the live confirmation. */
  digests: Record<string, string>;
  confirmations: Record<string, string>;
  /** What this software ships, where it has changed and nobody has said what to do. */
  update: { digest: string; differences: LawDifference[] } | null;
};

/** A worked example: what an appeal of that day would make due under the text in effect and under another one. */
export type ExampleView = {
  sentOn: string;
  rows: { stepId: string; owner: 'theirs' | 'ours'; before: string | null; after: string | null }[];
};

export type DraftView = {
  law: Regime;
  version: number;
  inEffect: LawDifference[];
  shipped: LawDifference[] | null;
  impact: ImpactView;
  examples: ExampleView[];
};
