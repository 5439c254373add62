import { z } from 'zod';
import { parseDate } from '#lib/domain/dates/parse-date.ts';
import { dayCursor } from '#lib/domain/fields.ts';
import { inquiryEvents, replyKinds, sendingChannels, verdicts } from '#lib/domain/inquiry/move-schema.ts';

/** What the forms about inquiries send; the same schemas stand in the browser and in the actions. */

const uuid = z.uuid('choice.invalid');
const line = z.string().trim().max(500, 'too-long').default('');
const passage = z.string().trim().max(4000, 'too-long').default('');
const choice = z.string().min(1, 'required').pipe(uuid);
const maybe = z
  .string()
  .default('')
  .transform((text) => text || null)
  .pipe(uuid.nullable());
const flag = z
  .string()
  .optional()
  .transform((text) => text === 'on');
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'choice.invalid')
  .default('und');
/** Ticked boxes of one name: none, one text, or a list. */
const ticked = z.preprocess(
  (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
  z.array(uuid),
);

/** A date as people say it, as EDTF; null when nothing was typed. */
const said = line.transform((text, context) => {
  const read = parseDate(text);
  if (read.ok) return read.data.edtf || null;
  context.addIssue({ code: 'custom', message: read.error.code });
  return z.NEVER;
});
/** One whole day, typed in any way, as YYYY-MM-DD; null when nothing was typed. */
const wholeDay = line.transform((text, context) => {
  const read = parseDate(text);
  if (!read.ok) context.addIssue({ code: 'custom', message: read.error.code });
  else if (text !== '' && read.data.precision !== 'day')
    context.addIssue({ code: 'custom', message: 'date.exact' });
  else return read.data.min;
  return z.NEVER;
});

const rest = { learnedOn: wholeDay, note: passage };
const dated = { ...rest, on: said, dayUnknown: flag };

/** No day is an answer only when somebody says that nobody knows it. */
function dayOrUnknown(entry: { on: string | null; dayUnknown: boolean }, context: z.RefinementCtx): void {
  if (entry.on === null && !entry.dayUnknown)
    context.addIssue({ code: 'custom', path: ['on'], message: 'day.or-unknown' });
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
});

export const entrySchemas = {
  approved: z.object({ kind: z.literal('approved'), ...dated }).superRefine(dayOrUnknown),
  sent: z
    .object({ kind: z.literal('sent'), channel: z.enum(sendingChannels), ...dated })
    .superRefine(dayOrUnknown),
  delivered: z.object({ kind: z.literal('delivered'), hopId: choice, ...dated }).superRefine(dayOrUnknown),
  registered: z
    .object({ kind: z.literal('registered'), hopId: choice, number: line, ...dated })
    .superRefine(dayOrUnknown),
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
      until: wholeDay,
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
      signedOn: said,
      receivedOn: said,
      dayUnknown: flag,
      signerId: maybe,
      signerName: line,
      outNumber: line,
      documentId: maybe,
      language: languageTag,
      states: z
        .array(z.object({ claimId: maybe, text: passage }))
        .max(50, 'too-many')
        .default([])
        .transform((rows) => rows.filter((row) => row.text !== '')),
      answers: z.array(answer).max(200).default([]),
      note: passage,
    })
    .superRefine((entry, context) => {
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
      ...dated,
    })
    .superRefine(dayOrUnknown),
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
export const voidSchema = z.object({ note: passage });

/** An inquiry as one writes it. */
export const draftSchema = z
  .object({
    authorityId: choice,
    /** Empty: the law proposed for the authority. */
    regimeId: line,
    channel: z.enum(sendingChannels).default('unknown'),
    lang: languageTag,
    subject: z.string({ error: 'required' }).trim().min(1, 'required').max(300, 'too-long'),
    body: z.string().trim().max(20_000, 'too-long').default(''),
    questions: z
      .array(
        z.object({
          id: maybe,
          openQuestionId: maybe,
          text: z.string().trim().max(2000, 'too-long').default(''),
        }),
      )
      .max(50, 'too-many')
      .default([])
      .transform((rows) => rows.filter((row) => row.text !== '')),
    /** Open questions of the case that this inquiry asks. */
    fromOpen: ticked,
    complainedOf: z
      .array(z.object({ authorityId: maybe }))
      .max(20, 'too-many')
      .default([])
      .transform((rows) => [...new Set(rows.flatMap((row) => row.authorityId ?? []))]),
  })
  .superRefine((draft, context) => {
    if (draft.questions.length === 0 && draft.fromOpen.length === 0)
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
  heard: quiet(z.enum([...heardKinds, 'nothing'])),
  after: quiet(dayCursor),
});
export type ListFilters = z.output<typeof listFiltersSchema>;
