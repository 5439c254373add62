import 'server-only';
import { todayIn } from '#lib/clock.ts';
import { deriveInquiry } from '#lib/domain/inquiry/derive-inquiry.ts';
import type { AuthorityFacts, DeriveInput, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { Move } from '#lib/domain/inquiry/move-schema.ts';
import { type Roll, rolls } from '#lib/domain/regimes/regime-schema.ts';
import type { LegalData } from './build-legal-data.ts';

type Body = { id: string; state: string; timeZone: string; roll: string | null };

/** What an inquiry's dates follow from, apart from law and calendars. */
export type InquiryFacts = {
  regimeId: string;
  moves: readonly Move[];
  questions: readonly { id: string }[];
  bodies: readonly Body[];
  complainedOf: readonly string[];
};

function authorityFacts(legal: LegalData, body: Body, complainedOf: readonly string[]): AuthorityFacts {
  return {
    timeZone: body.timeZone,
    calendarId: legal.calendarOf(body.id, body.state),
    roll: rolls.find((one): one is Roll => one === body.roll) ?? null,
    complainedOf: complainedOf.includes(body.id),
  };
}

/** What the engine is given for an inquiry under the laws and calendars of its organisation, as of now. */
export function deriveInput(legal: LegalData, facts: InquiryFacts): DeriveInput {
  const { moves, questions, bodies, complainedOf } = facts;
  return {
    moves,
    questions,
    authorities: Object.fromEntries(bodies.map((one) => [one.id, authorityFacts(legal, one, complainedOf)])),
    calendars: legal.calendars,
    regime: legal.regime(facts.regimeId),
    today: todayIn,
  };
}

/** Derives an inquiry by the laws and calendars of its organisation, as of now. */
export function deriveWith(legal: LegalData, facts: InquiryFacts): InquiryState {
  return deriveInquiry(deriveInput(legal, facts));
}
