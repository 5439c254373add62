import { z } from 'zod';
import { sendingChannels } from '../inquiry/move-schema.ts';

/** Zod for a procedural law as data. Names are message keys: `regimes.<regime id>.rules.<step or remedy id>`. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();

/**
 * Where a rule comes from, and how sure we are: read in the text, in a secondary source, remembered,
 * not found. `act` is a message key (`regimes.acts.<act>`), so that each language cites in its own way.
 */
export const sourceSchema = z.object({
  act: id,
  article: z.string().min(1),
  part: z.string().min(1).optional(),
  url: z.url().optional(),
  seenAt: day.optional(),
  mark: z.enum(['seen', 'secondary', 'memory', 'not-found']),
});

export const units = ['calendar-days', 'working-days', 'months', 'years', 'hours'] as const;
export const triggers = [
  'sent',
  'delivered',
  'received',
  'registered',
  'decision',
  'learned',
  'event',
] as const;
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

export const stepSchema = z.object({
  id,
  actor: z.enum(['authority', 'applicant']),
  duty: z.enum(['register', 'forward', 'reply']),
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
  /** `when-forwarded`: nobody outside can tell that the duty exists until the body forwards. */
  condition: z.enum(['always', 'when-forwarded']).default('always'),
  /** A minor step is shown and judged, but is never the next thing due. */
  weight: z.enum(['main', 'minor']).default('main'),
  extension: extensionSchema.nullable().default(null),
  onMiss: z.object({ silence: z.enum(['nothing', 'deemed-refusal', 'exhaustion']), remedies: z.array(id) }),
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

export const remedySchema = z.object({
  id,
  to: z.enum(['prosecutor', 'higher-body', 'court', 'same-body', 'regulator']),
  on: z.array(z.enum(remedyGrounds)).min(1),
  /** Null: the law sets none, or we found none. */
  limit: z.object({ trigger: z.enum(['learned', 'decision']), ...counting, source: sourceSchema }).nullable(),
  /** A remedy that has to be used first. */
  after: id.nullable().default(null),
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

export const regimeVersionSchema = z.object({
  id,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** A version known to come, whose day is not known yet: told, never applied. */
  switchedOff: z.boolean().default(false),
  steps: z.array(stepSchema).min(1),
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
    country: z.string().regex(/^[A-Z]{2}$/),
    calendarId: id,
    /** The event whose day chooses the version. */
    versionKey: z.enum(['sent', 'received', 'registered']),
    versions: z.array(regimeVersionSchema).min(1),
    /**
     * Days from sending to receipt when nothing is known. An assumption of this software, not law:
     * long enough not to accuse a body too early.
     */
    usualDays: z.record(z.enum([...sendingChannels, 'forwarded']), z.int().min(0)),
  })
  .superRefine((regime, context) => {
    for (const version of regime.versions) {
      const remedyIds = new Set(version.remedies.map((remedy) => remedy.id));
      const asked = [
        ...version.steps.flatMap((step) => step.onMiss.remedies),
        ...version.remedies.flatMap((remedy) => remedy.after ?? []),
      ];
      for (const remedyId of asked) {
        if (!remedyIds.has(remedyId)) context.addIssue({ code: 'custom', message: `no remedy ${remedyId}` });
      }
      if (new Set(version.steps.map((step) => step.id)).size !== version.steps.length)
        context.addIssue({ code: 'custom', message: `step named twice in ${version.id}` });
    }
  });

export type Source = z.infer<typeof sourceSchema>;
export type SourceMark = Source['mark'];
export type Regime = z.infer<typeof regimeSchema>;
export type RegimeInput = z.input<typeof regimeSchema>;
export type RegimeVersion = z.infer<typeof regimeVersionSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Remedy = z.infer<typeof remedySchema>;
export type RemedyGround = (typeof remedyGrounds)[number];
export type Extension = z.infer<typeof extensionSchema>;
export type Unit = (typeof units)[number];
export type Trigger = (typeof triggers)[number];
export type Roll = (typeof rolls)[number];
export type StartDay = z.infer<typeof startDay>;
