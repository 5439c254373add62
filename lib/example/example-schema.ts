import 'server-only';
import { z } from 'zod';
import { caseStatuses, sensitivities, urgencies } from '#db/schema/case-file.ts';
import { partyRoles } from '#db/schema/person.ts';

/** Whole days from the day the example is loaded: −3 is three days earlier. */
const offset = z.int();
const day = z.union([offset, z.string()]);
const staffKey = z.enum(['caseworker', 'coordinator', 'lawyer', 'second', 'third', 'counsel']);

const moveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['sent', 'delivered']), on: offset }),
  z.object({ kind: z.literal('registered'), on: offset, number: z.string(), hop: z.int().optional() }),
  /** `to` names authorities of the starter directory; hops are counted from 0, the addressee. */
  z.object({ kind: z.literal('forwarded'), on: offset.nullable(), to: z.array(z.string()) }),
  z.object({ kind: z.literal('extended'), on: offset, days: z.int(), notice: z.boolean() }),
  z.object({
    kind: z.literal('replied'),
    on: offset,
    hop: z.int().optional(),
    reply: z.enum(['full', 'partial', 'refusal', 'referral', 'returned']),
    verdicts: z.array(z.enum(['answered', 'partly', 'evaded', 'refused', 'referred'])),
    states: z.string().optional(),
  }),
]);

const inquirySchema = z.object({
  to: z.string(),
  regime: z.enum(['ru-59fz', 'uk-foia']),
  lang: z.enum(['ru', 'en']),
  channel: z.enum(['post', 'portal', 'website', 'in-person', 'courier']),
  subject: z.string(),
  questions: z.array(z.string()),
  moves: z.array(moveSchema),
});

/** One invented case. Nobody in it exists; the interface marks it as invented. */
export const inventedCaseSchema = z.object({
  title: z.string(),
  lang: z.enum(['ru', 'en']),
  kinds: z.array(z.string()),
  summary: z.string(),
  host: z.string(),
  origin: z.string(),
  place: z.string(),
  happened: day,
  status: z.enum(caseStatuses).default('open'),
  sensitivity: z.enum(sensitivities).default('open'),
  urgency: z.enum(urgencies).default('normal'),
  /** Empty: nobody owns it. */
  team: z.array(z.object({ who: staffKey, as: z.enum(['lead', 'member', 'lawyer']) })),
  people: z.array(
    z.object({
      role: z.enum(partyRoles),
      names: z.array(z.string()),
      born: z.string().optional(),
      citizenship: z.string().optional(),
      safety: z.enum(['unknown', 'at-risk', 'missing', 'detained', 'safe']).default('unknown'),
    }),
  ),
  events: z.array(z.object({ on: day, kind: z.string(), text: z.string() })).default([]),
  inquiries: z.array(inquirySchema).default([]),
  tasks: z.array(z.object({ title: z.string(), due: offset, who: staffKey })).default([]),
});

export type StaffKey = z.infer<typeof staffKey>;
export type InventedCase = z.infer<typeof inventedCaseSchema>;
export type InventedInquiry = z.infer<typeof inquirySchema>;
export type InventedMove = z.infer<typeof moveSchema>;
