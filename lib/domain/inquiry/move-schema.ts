import { z } from 'zod';
import { isEdtf } from '../dates/edtf.ts';

/** Zod for everything that can happen to an inquiry. Browser-safe: forms and actions share it. */
const id = z.string().min(1, 'required').max(100);
const text = z.string().trim().max(4000, 'too-long');
const edtf = z.string().refine(isEdtf, 'date.unreadable');
const day = z.iso.date('date.unreadable');

export const sendingChannels = [
  'post',
  'courier',
  'in-person',
  'email',
  'portal',
  'website',
  'fax',
  'unknown',
] as const;
export const replyKinds = ['full', 'partial', 'refusal', 'referral', 'returned'] as const;
/** Whether the legal basis that a reply names fits what it decides. */
export const basisFits = ['fits', 'does-not-fit', 'unclear'] as const;
export const verdicts = ['answered', 'partly', 'evaded', 'refused', 'referred', 'contradicts'] as const;

/**
 * What may happen around an inquiry that no other move tells, and that some rule counts from: the facts
 * themselves, the last word at home, the steps of an international procedure, a decision on a complaint of ours.
 */
export const inquiryEvents = [
  'happened',
  'final-decision',
  'final-decision-served',
  'exhausted',
  'other-procedure-ended',
  'new-facts',
  'harm-expected',
  'admissible',
  'transmitted',
  'communicated',
  'state-replied',
  'commented',
  'measure-requested',
  'measure-granted',
  'complaint-decided',
  'case-refused',
] as const;

const common = {
  id,
  /** The day it happened; null when nobody knows. */
  on: edtf.nullable(),
  /** The day our side learned of it. */
  learnedOn: day.nullable().default(null),
  enteredAt: z.iso.datetime({ offset: true }),
  enteredBy: id,
  note: text.nullable().default(null),
};
/** About the whole inquiry, or about one hop. */
const anywhere = { ...common, hopId: id.nullable().default(null) };
const atHop = { ...common, hopId: id };

const draftedSchema = z.object({ ...anywhere, kind: z.literal('drafted') });
const approvedSchema = z.object({ ...anywhere, kind: z.literal('approved') });
/** Opens the hop named by `hopId`. */
const sentSchema = z.object({
  ...atHop,
  kind: z.literal('sent'),
  authorityId: id,
  channel: z.enum(sendingChannels),
});
/** The time of day at the body, where a term of hours runs from the move. */
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.unreadable')
  .nullable()
  .default(null);
const deliveredSchema = z.object({ ...atHop, kind: z.literal('delivered'), time });
const registeredSchema = z.object({
  ...atHop,
  kind: z.literal('registered'),
  time,
  number: text.nullable().default(null),
});
/** `hopId` is the sender's hop; each recipient opens a hop of its own. */
const forwardedSchema = z.object({
  ...atHop,
  kind: z.literal('forwarded'),
  scope: z.enum(['whole', 'part']),
  recipients: z
    .array(z.object({ hopId: id, authorityId: id, questionIds: z.array(id).nullable().default(null) }))
    .min(1, 'required'),
});
/** Either the new last day or a number of days; neither when the notice does not say. */
const extendedSchema = z.object({
  ...atHop,
  kind: z.literal('extended'),
  until: day.nullable().default(null),
  days: z.int().positive('number.positive').max(3660).nullable().default(null),
  noticeGiven: z.boolean().nullable().default(null),
});
const pausedSchema = z.object({ ...atHop, kind: z.literal('paused') });
const resumedSchema = z.object({ ...atHop, kind: z.literal('resumed') });
const clarificationAskedSchema = z.object({ ...atHop, kind: z.literal('clarification-asked') });
/** `on` is the day of the reply; when null the day of signing, then of receipt, stands for it. */
const repliedSchema = z.object({
  ...atHop,
  kind: z.literal('replied'),
  replyKind: z.enum(replyKinds),
  documentIds: z.array(id).default([]),
  signerId: id.nullable().default(null),
  signerName: text.nullable().default(null),
  outNumber: text.nullable().default(null),
  signedOn: edtf.nullable().default(null),
  receivedOn: edtf.nullable().default(null),
  language: z.string().max(35).nullable().default(null),
  states: z
    .array(z.object({ claimId: id.nullable().default(null), text: text.nullable().default(null) }))
    .default([]),
  answers: z
    .array(
      z.object({
        questionId: id,
        verdict: z.enum(verdicts),
        note: text.nullable().default(null),
        /** The claim of the case that the answer contradicts, and which statement (1 is the first) does. */
        claimId: id.nullable().default(null),
        statement: z.int().positive().nullable().default(null),
      }),
    )
    .default([]),
  /** The legal basis that the letter names. */
  basis: text.nullable().default(null),
  basisFits: z.enum(basisFits).nullable().default(null),
  /** Shared by the moves of several inquiries that one letter answers. */
  jointId: id.nullable().default(null),
});
const reminderSentSchema = z.object({
  ...atHop,
  kind: z.literal('reminder-sent'),
  channel: z.enum(sendingChannels).default('unknown'),
});
/** A remedy taken up: `remedyId` of the regime, to `authorityId` when it is known. */
const complainedSchema = z.object({
  ...atHop,
  kind: z.literal('complained'),
  remedyId: id.nullable().default(null),
  authorityId: id.nullable().default(null),
});
/** `remedyId` only for `complaint-decided`: which of our complaints was decided. */
const eventSchema = z.object({
  ...anywhere,
  kind: z.literal('event'),
  event: z.enum(inquiryEvents),
  time,
  remedyId: id.nullable().default(null),
});
const withdrawnSchema = z.object({ ...anywhere, kind: z.literal('withdrawn') });
const closedSchema = z.object({ ...anywhere, kind: z.literal('closed') });

/** Every move but a correction. */
export const plainMoveSchema = z.discriminatedUnion('kind', [
  draftedSchema,
  approvedSchema,
  sentSchema,
  deliveredSchema,
  registeredSchema,
  forwardedSchema,
  extendedSchema,
  pausedSchema,
  resumedSchema,
  clarificationAskedSchema,
  repliedSchema,
  reminderSentSchema,
  complainedSchema,
  eventSchema,
  withdrawnSchema,
  closedSchema,
]);

/**
 * Replaces an earlier move, or voids it when `replacement` is null. The earlier move stays in the
 * history; the replacement takes its id. A correction can itself be voided, which restores what it hid.
 */
export const correctionSchema = z.object({
  ...anywhere,
  kind: z.literal('correction'),
  corrects: id,
  replacement: plainMoveSchema.nullable(),
});

export const moveSchema = z.discriminatedUnion('kind', [...plainMoveSchema.options, correctionSchema]);

export type PlainMove = z.infer<typeof plainMoveSchema>;
export type CorrectionMove = z.infer<typeof correctionSchema>;
export type Move = z.infer<typeof moveSchema>;
export type MoveInput = z.input<typeof moveSchema>;
export type MoveKind = Move['kind'];
export type MoveOf<K extends MoveKind> = Extract<Move, { kind: K }>;
export type SendingChannel = (typeof sendingChannels)[number];
export type InquiryEvent = (typeof inquiryEvents)[number];
export type ReplyKind = (typeof replyKinds)[number];
export type BasisFits = (typeof basisFits)[number];
export type Verdict = (typeof verdicts)[number];
