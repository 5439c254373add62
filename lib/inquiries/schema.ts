import { z } from 'zod';
import { dayCursor, exactDay, flag, hour, language, line, when } from '#lib/domain/fields.ts';
import {
  basisFits,
  inquiryEvents,
  replyKinds,
  sendingChannels,
  verdicts,
} from '#lib/domain/inquiry/move-schema.ts';
import { dayRanges, standings, traits } from '#lib/domain/records/record-terms.ts';

/** What the forms about inquiries send; the same schemas stand in the browser and in the actions. */

const uuid = z.uuid('choice.invalid');
const passage = z.string().trim().max(4000, 'too-long').default('');
const choice = z.string().min(1, 'required').pipe(uuid);
const maybe = z
  .string()
  .default('')
  .transform((text) => text || null)
  .pipe(uuid.nullable());
/** Ticked boxes of one name: none, one text, or a list. */
const ticked = z.preprocess(
  (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
  z.array(uuid),
);

const rest = { learnedOn: exactDay, note: passage };
const dated = { ...rest, on: when, dayUnknown: flag };

/** No day is an answer only when somebody says that nobody knows it. */
function dayOrUnknown(entry: { on: string | null; dayUnknown: boolean }, context: z.RefinementCtx): void {
  if (entry.on === null && !entry.dayUnknown)
    context.addIssue({ code: 'custom', path: ['on'], message: 'day.or-unknown' });
}

/** The same where the hour is asked: an hour says nothing without its whole day. */
function timed(
  entry: { on: string | null; dayUnknown: boolean; time: string | null },
  context: z.RefinementCtx,
): void {
  dayOrUnknown(entry, context);
  if (entry.time !== null && !z.iso.date().safeParse(entry.on).success)
    context.addIssue({ code: 'custom', path: ['time'], message: 'time.needs-day' });
}

const recipient = z.object({ authorityId: choice, questionIds: ticked });
const answer = z.object({
  questionId: uuid,
  verdict: z
    .enum(verdicts)
    .or(z.literal(''))
    .default('')
    .transform((word) => word || null),
  note: line,
  claimId: maybe,
  statement: z
    .string()
    .regex(/^\d{0,2}$/, 'choice.invalid')
    .default('')
    .transform((text) => Number(text) || null),
});
/** An inquiry and the body in its tree whose reply this letter is as well, as `inquiry_hop`. */
const elsewhere = z
  .string()
  .transform((text) => text.split('_', 2))
  .pipe(z.tuple([uuid, uuid]))
  .transform(([inquiryId, hopId]) => ({ inquiryId, hopId }));

export const entrySchemas = {
  approved: z.object({ kind: z.literal('approved'), ...dated }).superRefine(dayOrUnknown),
  sent: z
    .object({ kind: z.literal('sent'), channel: z.enum(sendingChannels), ...dated })
    .superRefine(dayOrUnknown),
  delivered: z
    .object({ kind: z.literal('delivered'), hopId: choice, time: hour, ...dated })
    .superRefine(timed),
  registered: z
    .object({ kind: z.literal('registered'), hopId: choice, number: line, time: hour, ...dated })
    .superRefine(timed),
  forwarded: z
    .object({
      kind: z.literal('forwarded'),
      hopId: choice,
      scope: z.enum(['whole', 'part']),
      recipients: z.array(recipient).min(1, 'required').max(30, 'too-many'),
      ...dated,
    })
    .superRefine((entry, context) => {
      dayOrUnknown(entry, context);
      entry.recipients.forEach((to, index) => {
        if (entry.scope === 'part' && to.questionIds.length === 0)
          context.addIssue({
            code: 'custom',
            path: ['recipients', index, 'asked'],
            message: 'questions.choose',
          });
      });
    }),
  extended: z
    .object({
      kind: z.literal('extended'),
      hopId: choice,
      until: exactDay,
      days: z
        .string()
        .trim()
        .regex(/^\d{0,4}$/, 'number.invalid')
        .default('')
        .transform((text) => (text === '' || Number(text) === 0 ? null : Number(text))),
      notice: z.enum(['yes', 'no', 'unknown']).default('unknown'),
      ...dated,
    })
    .superRefine(dayOrUnknown),
  paused: z.object({ kind: z.literal('paused'), hopId: choice, ...dated }).superRefine(dayOrUnknown),
  resumed: z.object({ kind: z.literal('resumed'), hopId: choice, ...dated }).superRefine(dayOrUnknown),
  'clarification-asked': z
    .object({ kind: z.literal('clarification-asked'), hopId: choice, ...dated })
    .superRefine(dayOrUnknown),
  replied: z
    .object({
      kind: z.literal('replied'),
      hopId: choice,
      replyKind: z.enum(replyKinds),
      signedOn: when,
      receivedOn: when,
      dayUnknown: flag,
      signerId: maybe,
      signerName: line,
      outNumber: line,
      documentId: maybe,
      language,
      states: z
        .array(z.object({ claimId: maybe, text: passage }))
        .max(50, 'too-many')
        .default([])
        // The number that a statement has in the form: what is left empty is none.
        .transform((rows) =>
          rows.map((row, index) => ({ ...row, number: index + 1 })).filter((row) => row.text !== ''),
        ),
      answers: z.array(answer).max(200).default([]),
      basis: passage,
      basisFits: z
        .enum(basisFits)
        .or(z.literal(''))
        .default('')
        .transform((word) => word || null),
      /** Other inquiries that the same letter answers. */
      alsoIn: z.preprocess(
        (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
        z.array(elsewhere).max(30, 'too-many'),
      ),
      /** A correction holds for the other inquiries that the letter answers, too. */
      everywhere: flag,
      note: passage,
    })
    .superRefine((entry, context) => {
      entry.answers.forEach(({ claimId, statement }, index) => {
        if (claimId && !entry.states.some(({ number }) => number === (statement ?? 1)))
          context.addIssue({
            code: 'custom',
            path: ['answers', index, 'statement'],
            message: 'statement.none',
          });
      });
      if (entry.signedOn === null && entry.receivedOn === null && !entry.dayUnknown)
        context.addIssue({ code: 'custom', path: ['signedOn'], message: 'day.or-unknown' });
    }),
  'reminder-sent': z
    .object({ kind: z.literal('reminder-sent'), hopId: choice, channel: z.enum(sendingChannels), ...dated })
    .superRefine(dayOrUnknown),
  complained: z
    .object({
      kind: z.literal('complained'),
      hopId: choice,
      remedyId: line.transform((text) => text || null),
      authorityId: maybe,
      ...dated,
    })
    .superRefine(dayOrUnknown),
  event: z
    .object({
      kind: z.literal('event'),
      event: z.enum(inquiryEvents, { error: 'required' }),
      remedyId: line.transform((text) => text || null),
      time: hour,
      ...dated,
    })
    .superRefine(timed),
  withdrawn: z.object({ kind: z.literal('withdrawn'), ...dated }).superRefine(dayOrUnknown),
  closed: z.object({ kind: z.literal('closed'), ...dated }).superRefine(dayOrUnknown),
} as const;

export type EntryKind = keyof typeof entrySchemas;
export const entryKinds = Object.keys(entrySchemas) as EntryKind[];
export type MoveEntry = { [K in EntryKind]: z.output<(typeof entrySchemas)[K]> }[EntryKind];

export function isEntryKind(kind: string): kind is EntryKind {
  return Object.hasOwn(entrySchemas, kind);
}

/** The moves that are a word from the other side. */
export const heardKinds = [
  'registered',
  'forwarded',
  'extended',
  'paused',
  'clarification-asked',
  'replied',
] as const;

/** Taking a move back leaves the reason, or nothing. */
export const voidSchema = z.object({ note: passage, everywhere: flag });

/** An inquiry as one writes it. */
export const draftSchema = z
  .object({
    authorityId: choice,
    /** Empty: the law proposed for the authority. */
    regimeId: line,
    channel: z.enum(sendingChannels).default('unknown'),
    lang: language,
    subject: z.string({ error: 'required' }).trim().min(1, 'required').max(300, 'too-long'),
    body: z.string().trim().max(20_000, 'too-long').default(''),
    questions: z
      .array(
        z.object({
          id: maybe,
          openQuestionId: maybe,
          repeatsId: maybe,
          text: z.string().trim().max(2000, 'too-long').default(''),
        }),
      )
      .max(50, 'too-many')
      .default([])
      .transform((rows) => rows.filter((row) => row.text !== '')),
    /** Open questions of the case that this inquiry asks. */
    fromOpen: ticked,
    /** Questions of earlier inquiries of the case that are asked again. */
    fromEarlier: ticked,
    complainedOf: z
      .array(z.object({ authorityId: maybe }))
      .max(20, 'too-many')
      .default([])
      .transform((rows) => [...new Set(rows.flatMap((row) => row.authorityId ?? []))]),
  })
  .superRefine((draft, context) => {
    if (draft.questions.length + draft.fromOpen.length + draft.fromEarlier.length === 0)
      context.addIssue({ code: 'custom', path: ['questions'], message: 'questions.none' });
  });

export type InquiryDraft = z.output<typeof draftSchema>;

export const inquiryStatuses = [
  'draft',
  'approved',
  'awaiting-reply',
  'partly-replied',
  'replied',
  'withdrawn',
  'closed',
] as const;

const quiet = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Filters of the list as they stand in the address; what cannot be read is no filter. */
export const listFiltersSchema = z.object({
  status: quiet(z.enum(inquiryStatuses)),
  overdue: quiet(z.literal('1')),
  authority: quiet(uuid),
  regime: quiet(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  mine: quiet(z.literal('1')),
  // Part of a body's record: which of the inquiries that came to it.
  at: quiet(uuid),
  signer: quiet(uuid),
  year: quiet(z.string().regex(/^\d{4}$/)),
  standing: quiet(z.enum(standings)),
  trait: quiet(z.enum(traits)),
  range: quiet(z.string().refine((text) => dayRanges.some((_, index) => text === String(index)))),
  heard: quiet(z.enum([...heardKinds, 'nothing'])),
  after: quiet(dayCursor),
});
export type ListFilters = z.output<typeof listFiltersSchema>;
