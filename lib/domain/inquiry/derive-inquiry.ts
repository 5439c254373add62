import { applicantDuties } from './applicant-duties.ts';
import { buildHops } from './build-hops.ts';
import { clockContext } from './clock-context.ts';
import { type Duties, deriveDuties } from './derive-duties.ts';
import { deriveFiling } from './derive-filing.ts';
import { deriveQuestions } from './derive-questions.ts';
import { deriveRemedies } from './derive-remedies.ts';
import { describeHop, inquiryStatus, latestDay } from './describe-hop.ts';
import { effectiveMoves } from './effective-moves.ts';
import { eventsOf } from './event-days.ts';
import { forwardingFlags } from './forwarding-rules.ts';
import { versionOf } from './hop-clock.ts';
import type { DeriveInput, Hop, InquiryState, Obligation, RemedyState } from './inquiry-types.ts';
import { isActive } from './overdue.ts';
import { endingOf } from './settle-obligation.ts';

function nextDueOf(obligations: readonly Obligation[], todayIn: (timeZone: string) => string): string | null {
  return obligations
    .filter((each) => each.state === 'open' && each.weight === 'main' && !each.paused)
    .filter((each) => isActive(each, todayIn(each.timeZone)))
    .reduce<string | null>(
      (first, each) => (first === null || each.dueSafe < first ? each.dueSafe : first),
      null,
    );
}

/**
 * Everything that follows from the moves of an inquiry: its tree of hops, what each body owes us and
 * we must do by when, the last word on each question, and the remedies. Pure: the same moves, rules,
 * calendars and day give the same answer, in whatever order the moves were entered. `today` only
 * decides what is already alive (`nextDue`) and how far a running pause has pushed a due day.
 */
export function deriveInquiry(input: DeriveInput): InquiryState {
  const { regime, authorities } = input;
  const moves = effectiveMoves(input.moves);
  const context = clockContext(regime, input.calendars, input.today, eventsOf(moves));
  const questions = deriveQuestions(input.questions, moves);
  const hops: Hop[] = [];
  const obligations: Obligation[] = deriveFiling(context, moves);
  const remedies: RemedyState[] = [];
  for (const history of buildHops(moves, authorities, regime.calendarId)) {
    const ending = endingOf(history, moves);
    const version = versionOf(context, history);
    const duties: Duties = version
      ? deriveDuties(context, history, version, authorities, ending)
      : { obligations: [], flags: ['no-rule-for-this-day'], dues: new Map() };
    const flags = [...forwardingFlags(history, version), ...duties.flags];
    const paused = duties.obligations.some((each) => each.paused);
    hops.push(describeHop(history, ending, paused, flags));
    obligations.push(...duties.obligations);
    if (!version) continue;
    obligations.push(...applicantDuties(context, history, version, ending));
    const ours = deriveRemedies(context, history, version, duties, questions, authorities, ending);
    obligations.push(...ours.obligations);
    remedies.push(...ours.remedies);
  }
  return {
    status: inquiryStatus(moves, hops),
    hops,
    obligations,
    questions,
    remedies,
    nextDue: nextDueOf(obligations, context.todayIn),
    lastHeardOn: latestDay(hops.map((hop) => hop.lastHeardOn)),
  };
}
