import type { SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import type { LetterKind, LetterLang, LetterState } from '#lib/domain/letters/letter-terms.ts';
import type { Lack, Placeholder, PlaceholderValues } from '#lib/domain/letters/placeholders.ts';
import type { DiffPart } from '#lib/domain/letters/word-diff.ts';
import type { Standing } from '#lib/domain/permissions.ts';
import type { BodyName, DirectoryRow } from '../view.ts';

/** A template as lists and choices show it. */
export type TemplateView = {
  id: string;
  kind: LetterKind;
  lang: LetterLang;
  name: string;
  origin: 'starter' | 'own';
  /** The placeholders it uses. */
  uses: Placeholder[];
};

/** A letter in a list. */
export type LetterLine = {
  id: string;
  inquiryId: string;
  kind: LetterKind;
  lang: string;
  subject: string;
  state: LetterState;
  sentOn: string | null;
  submittedAt: string | null;
  reference: string;
  number: number;
  authority: BodyName;
};

export type TextVersion = {
  number: number;
  by: string;
  /** ISO instant. */
  at: string;
  /** Against the text before it; the first one has none. */
  changes: DiffPart[] | null;
};

export type CommentView = { id: string; text: string; aboutText: number; by: string; at: string };

export type LetterView = {
  id: string;
  caseId: string;
  reference: string;
  inquiryId: string;
  inquiryNumber: number;
  kind: LetterKind;
  lang: LetterLang;
  state: LetterState;
  version: number;
  templateId: string;
  templateName: string;
  authorityId: string;
  authority: BodyName;
  remedy: { regimeId: string; id: string } | null;
  subject: string;
  body: string;
  fields: Record<string, string>;
  withTrace: boolean;
  /** With everything filled in that is known today, or was when it was approved. */
  filled: { subject: string; body: string };
  values: PlaceholderValues;
  lacks: Lack[];
  /** Digest of what is shown, for whoever approves it. */
  seen: string;
  writerName: string;
  approval: { by: string; at: string; text: number } | null;
  documents: { docx: string | null; pdf: string | null };
  sent: {
    on: string;
    channel: SendingChannel;
    trackingNumber: string;
    proofDocumentId: string | null;
  } | null;
  texts: TextVersion[];
  comments: CommentView[];
  standing: Standing;
  /** Whether the viewer may approve it as it stands, or why not. */
  mayApprove: 'yes' | 'not-lawyer' | 'own-text' | 'not-submitted';
  /** Ways that start no clock today, the law that says so, and what is left. */
  dead: { regimeId: string; channels: SendingChannel[] } | null;
};

/** What the form of a letter chooses from. */
export type LetterMaterial = {
  templates: TemplateView[];
  directory: DirectoryRow[];
};
