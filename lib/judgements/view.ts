import type { Verdict } from '#lib/domain/inquiry/move-schema.ts';

type Names = { nameEn: string; nameRu: string };

/** A claim that speaks for or against what an authority stated, and who makes it. */
export type KnownClaim = { id: string; text: string; lang: string; by: string };

/** One thing an authority stated, beside what is known. */
export type Statement = {
  claimId: string;
  text: string;
  lang: string;
  authority: Names;
  /** EDTF; null when nobody knows the day. */
  statedOn: string | null;
  /** The inquiry in whose reply it stands. */
  inquiry: { id: string; number: number } | null;
  against: KnownClaim[];
  support: KnownClaim[];
};

/** What one reply made of a question. */
export type AnswerGiven = { verdict: Verdict; note: string | null; on: string | null; body: Names };

/** One time a question was asked, and what came of it. */
export type Asking = {
  inquiry: { id: string; number: number };
  authority: Names;
  sentOn: string | null;
  sent: boolean;
  answers: AnswerGiven[];
};

/** A question over all its askings, the newest words first. */
export type QuestionOverTime = {
  id: string;
  text: string;
  lang: string;
  openQuestionId: string | null;
  answered: boolean;
  askings: Asking[];
};

export type SideBySide = {
  statements: Statement[];
  questions: QuestionOverTime[];
  /** Open questions of the case that no inquiry asked and no claim answers. */
  unasked: { id: string; text: string; lang: string }[];
};

/** A question that an earlier inquiry asked in vain; `id` is that of its last asking. */
export type AskedBefore = {
  id: string;
  text: string;
  lang: string;
  openQuestionId: string | null;
  number: number;
  authority: Names;
  verdict: Verdict | null;
};
