import { z } from 'zod';
import { inquiryEvents, sendingChannels } from '../inquiry/move-schema.ts';
import { checkVersions } from './check-versions.ts';

/** Zod for a procedural law as data. Names are message keys: `regimes.<regime id>.rules.<step or remedy id>`. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();

/** A lawyer of the organisation has looked at a rule: who (a name), on which day, and what they found. */
export const confirmationSchema = z.object({
  by: z.string().trim().min(1, 'required').max(200, 'too-long'),
  on: day,
  note: z.string().trim().min(1, 'required').max(2000, 'too-long'),
});

/**
 * Where a rule comes from, and how sure we are: read in the text, in a secondary source, remembered,
 * not found. `act` is a message key (`regimes.acts.<act>`), so that each language cites in its own way.
 * A rule that was not read in the text is unconfirmed until a lawyer confirms it.
 */
export const sourceSchema = z.object({
  act: id,
  article: z.string().min(1),
  part: z.string().min(1).optional(),
  url: z.url().optional(),
  seenAt: day.optional(),
  mark: z.enum(['seen', 'secondary', 'memory', 'not-found']),
  confirmed: confirmationSchema.nullable().optional(),
});

export const units = ['calendar-days', 'working-days', 'months', 'years', 'hours'] as const;
/** A term runs from a move, or from a recorded event; from an event only once that is recorded. */
export const triggers = ['sent', 'delivered', 'received', 'registered', ...inquiryEvents] as const;
export const rolls = ['none', 'next-working-day', 'previous-working-day'] as const;
const startDay = z.enum(['next-day', 'same-day']);

/** `roll` is the expected reading; `safeRoll` the latest one for their terms, the earliest one for ours. */
const counting = {
  length: z.int().positive(),
  unit: z.enum(units),
  startDay,
  roll: z.enum(rolls),
  safeRoll: z.enum(rolls),
};

/** `add`: at most `max` on top of the term; `cap-total`: at most `max` counted from the start. Null: no limit set. */
export const extensionSchema = z.object({
  max: z.int().positive().nullable(),
  unit: z.enum(units),
  mode: z.enum(['add', 'cap-total']),
  noticeRequired: z.boolean(),
  source: sourceSchema,
});

/** A bare length, for terms that share their start and their roll with the rule they stand in. */
const length = z.object({ length: z.int().positive(), unit: z.enum(units) });

/** Days before a limit of ours on which it is told again, the longest first. */
const preDeadlines = z.array(z.int().min(0).max(366)).default([14, 7, 3, 1]);

/**
 * What an organisation says of a rule in its own words: how a rule that it added is called, and what one has to know
 * of any rule. Left out where nothing is said, so that a shipped rule reads the same to the letter.
 */
const ownWords = {
  title: z.string().trim().min(1, 'required').max(200, 'too-long').optional(),
  remark: z.string().trim().min(1, 'required').max(1000, 'too-long').optional(),
};

export const actors = ['authority', 'applicant', 'state'] as const;
export const duties = ['register', 'forward', 'return', 'reply', 'state-reply', 'comment', 'copy'] as const;

/**
 * `state`: what an international body asks of the State, told under the hop of that body. `comment`: what an
 * applicant must answer. A duty from an event is met by the event that answers it. `copy`: a copy of a decision is to
 * be sent to the applicant; it is met by the letter that reached us.
 */
export const stepSchema = z.object({
  id,
  ...ownWords,
  actor: z.enum(actors),
  duty: z.enum(duties),
  trigger: z.enum(triggers),
  ...counting,
  /**
   * The longer term that the same article allows in cases nobody outside can see, such as a further study:
   * the latest reading before we accuse anybody.
   */
  safeTerm: z
    .object({ length: z.int().positive(), unit: z.enum(units) })
    .nullable()
    .default(null),
  /** Nobody outside can tell that the duty exists until the body forwards, or returns. */
  condition: z.enum(['always', 'when-forwarded', 'when-returned']).default('always'),
  /** A minor step is shown and judged, but is never the next thing due. */
  weight: z.enum(['main', 'minor']).default('main'),
  extension: extensionSchema.nullable().default(null),
  onMiss: z.object({
    silence: z.enum(['nothing', 'deemed-refusal', 'exhaustion']),
    /** A silence that is deemed a refusal only after a term of its own, from the same trigger. */
    deemedAfter: length.extend({ source: sourceSchema }).nullable().default(null),
    remedies: z.array(id),
  }),
  /** The applicant's own: whether missing it loses the right. */
  hard: z.boolean().default(true),
  preDeadlines,
  note: id.nullable().default(null),
  source: sourceSchema,
});

export const remedyGrounds = [
  'silence',
  'late',
  'refusal',
  'evasion',
  'partial',
  'referral',
  'contradiction',
  'returned',
  'forwarded-to-target',
] as const;

/** A treaty that must bind the State for the procedure to be open: on the day of the facts, or of filing. */
export const gateSchema = z.object({ treaty: id, on: z.enum(['facts', 'filing']), source: sourceSchema });

export const bodyKinds = [
  'prosecutor',
  'higher-body',
  'court',
  'same-body',
  'regulator',
  'ombudsman',
  'international',
] as const;

export const remedySchema = z.object({
  id,
  ...ownWords,
  to: z.enum(bodyKinds),
  on: z.array(z.enum(remedyGrounds)).min(1),
  /** Null: the law sets none, or we found none. */
  limit: z
    .object({
      /**
       * From learning of the reply or of the silence; from the day it bears; from the decision on the complaint
       * named by `after`; or from a recorded event.
       */
      trigger: z.enum(['learned', 'decision', ...inquiryEvents]),
      ...counting,
      /** Days on top that the ordinary reading adds and the safe one does not rely on. */
      plus: length.extend({ source: sourceSchema }).nullable().default(null),
      /** Whether missing it loses the remedy. */
      hard: z.boolean().default(true),
      preDeadlines,
      source: sourceSchema,
    })
    .nullable(),
  /** On silence it opens only this long after the appeal was received. */
  opensAfter: length.extend({ source: sourceSchema }).nullable().default(null),
  /** A remedy that has to be used first. */
  after: id.nullable().default(null),
  /** `regimes.notes.<note>`: what a lawyer has to know besides. */
  note: id.nullable().default(null),
  source: sourceSchema,
});

/**
 * A window in which a procedure is open: `opens` and `closes` after the first of `triggers` that is recorded.
 * `before`: it closes on the day before the event. Without a term the law sets none.
 */
export const windowSchema = z.object({
  id,
  ...ownWords,
  triggers: z.array(z.enum(inquiryEvents)).min(1),
  opens: length.nullable().default(null),
  closes: length.nullable().default(null),
  /** The earliest reading of the term, where the law is read two ways. */
  safeCloses: length.nullable().default(null),
  before: z.boolean().default(false),
  /** From the day of the event, or from the day on which our side learned of it. */
  from: z.enum(['day', 'learned']).default('day'),
  startDay,
  roll: z.enum(rolls),
  safeRoll: z.enum(rolls),
  hard: z.boolean().default(true),
  preDeadlines,
  note: id.nullable().default(null),
  source: sourceSchema,
  /** Where the roll of the ordinary reading stands, when that is another place. */
  rollSource: sourceSchema.nullable().default(null),
});

/**
 * What opens a procedure: treaties, and windows of which the first with a recorded trigger counts. `conditions`
 * are keys of `regimes.notes`, for what no date can tell: consent, exhaustion, no other procedure pending.
 */
export const filingSchema = z.object({
  to: z.enum(['court', 'ombudsman', 'international']),
  gates: z.array(gateSchema).default([]),
  windows: z.array(windowSchema).default([]),
  conditions: z.array(id).default([]),
  remark: ownWords.remark,
  source: sourceSchema,
});

export const channelRuleSchema = z.object({
  channel: z.enum(sendingChannels),
  startsClock: z.boolean(),
  source: sourceSchema,
});

export const forwardingSchema = z.object({
  dischargesReply: z.boolean(),
  forbiddenToComplainedOf: z.boolean(),
  source: sourceSchema,
});

export const versionKeys = ['sent', 'received', 'registered', 'final-decision'] as const;

export const regimeVersionSchema = z.object({
  id,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** A version known to come, whose day is not known yet: told, never applied. */
  switchedOff: z.boolean().default(false),
  steps: z.array(stepSchema),
  filing: filingSchema.nullable().default(null),
  channels: z.array(channelRuleSchema),
  forwarding: forwardingSchema,
  remedies: z.array(remedySchema),
  /** Whether the body may stop its clock, and what asking us to clarify does to it. */
  pause: z.enum(['allowed', 'none']),
  clarification: z.enum(['none', 'pause', 'restart']),
});

export const regimeSchema = z
  .object({
    id,
    /** ISO 3166 of the State; `EU`, `UN`, and `XX` for other international bodies. */
    country: z.string().regex(/^[A-Z]{2}$/),
    calendarId: id,
    /** The event whose day chooses the version. */
    versionKey: z.enum(versionKeys),
    versions: z.array(regimeVersionSchema).min(1),
    /**
     * Days from sending to receipt when nothing is known. An assumption of this software, not law:
     * long enough not to accuse a body too early.
     */
    usualDays: z.record(z.enum([...sendingChannels, 'forwarded']), z.int().min(0)),
  })
  .superRefine(({ versions }, context) =>
    checkVersions(versions, (message, path) => context.addIssue({ code: 'custom', message, path })),
  );

export type Source = z.infer<typeof sourceSchema>;
export type SourceMark = Source['mark'];
export type Regime = z.infer<typeof regimeSchema>;
export type RegimeInput = z.input<typeof regimeSchema>;
export type RegimeVersion = z.infer<typeof regimeVersionSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Remedy = z.infer<typeof remedySchema>;
export type RemedyGround = (typeof remedyGrounds)[number];
export type RemedyInput = z.input<typeof remedySchema>;
export type Filing = z.infer<typeof filingSchema>;
export type FilingWindow = z.infer<typeof windowSchema>;
export type Gate = z.infer<typeof gateSchema>;
export type BodyKind = (typeof bodyKinds)[number];
export type Confirmation = z.infer<typeof confirmationSchema>;
export type Length = z.infer<typeof length>;
export type Extension = z.infer<typeof extensionSchema>;
export type Unit = (typeof units)[number];
export type Trigger = (typeof triggers)[number];
export type Roll = (typeof rolls)[number];
export type StartDay = z.infer<typeof startDay>;
