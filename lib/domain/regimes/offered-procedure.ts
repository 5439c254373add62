import type { IsoDay } from '../dates/civil-day.ts';
import { clockContext } from '../inquiry/clock-context.ts';
import { filingVersion, type WindowDays, windowDays } from '../inquiry/derive-filing.ts';
import { eventsOf, findEvent } from '../inquiry/event-days.ts';
import { boundsOfMove } from '../inquiry/move-days.ts';
import type { PlainMove } from '../inquiry/move-schema.ts';
import { preDeadlines } from './pre-deadlines.ts';
import { procedureKey } from './procedure-key.ts';
import type { Filing, Regime, Source } from './regime-schema.ts';
import type { Law, RemedyOffer } from './remedy-offer.ts';
import { isConfirmed } from './rule-sources.ts';
import { type DaySpan, type GateVerdict, treatyGate } from './treaty-gate.ts';

type FilingLaw = Pick<Law, 'regime' | 'calendars' | 'treaties'>;
type Standing = Pick<RemedyOffer, 'state' | 'reason'>;

const nowhere: DaySpan = { min: null, max: null };

function judgeGates(
  filing: Filing,
  law: FilingLaw,
  state: string | null,
  facts: DaySpan,
  today: IsoDay,
): GateVerdict[] {
  return filing.gates.map((gate) =>
    treatyGate(gate, law.treaties, state, gate.on === 'facts' ? facts : { min: today, max: today }),
  );
}

function standing(
  filing: Filing,
  gates: readonly GateVerdict[],
  days: WindowDays | null,
  today: IsoDay,
): Standing {
  const shut = gates.find(({ verdict }) => verdict === 'shut');
  if (shut) return { state: 'closed', reason: { code: 'treaty-gate', gate: shut } };
  const last = days?.limit?.expected.on;
  if (last && today > last) return { state: 'closed', reason: { code: 'window-over', on: last } };
  if (days?.opensOn && today < days.opensOn)
    return { state: 'later', reason: { code: 'window-not-open', on: days.opensOn } };
  const unsure = gates.find(({ verdict }) => verdict === 'unknown');
  if (unsure) return { state: 'unknown', reason: { code: 'treaty-gate', gate: unsure } };
  if (!days && filing.windows.length > 0) {
    const events = [...new Set(filing.windows.flatMap(({ triggers }) => triggers))];
    return { state: 'unknown', reason: { code: 'event-unknown', events } };
  }
  return { state: 'open', reason: null };
}

/** Where no version is in force today, what another one cites. */
function otherSource({ id, versions }: Regime): Source {
  const [found] = versions.flatMap(({ filing }) => filing?.source ?? []);
  return found ?? { act: id, article: 'none', mark: 'not-found' };
}

/** A procedure outside the inquiry: whether one may file today, until when, and why or why not. */
export function offeredProcedure(
  law: FilingLaw,
  moves: readonly PlainMove[],
  state: string | null,
  today: IsoDay,
): RemedyOffer {
  const { regime } = law;
  const context = clockContext(regime, law.calendars, today, eventsOf(moves));
  const version = filingVersion(context);
  const filing = version?.filing ?? null;
  const happened = findEvent(context.events, 'happened', null);
  const days = version ? windowDays(context, version) : null;
  const gates = filing
    ? judgeGates(filing, law, state, happened ? boundsOfMove(happened) : nowhere, today)
    : [];
  const stands: Standing = filing
    ? standing(filing, gates, days, today)
    : { state: 'closed', reason: { code: 'no-rule-for-this-day' } };
  const limit = days?.limit ?? null;
  const shut = stands.reason?.code === 'treaty-gate' && stands.state === 'closed';
  const window = days?.window ?? null;
  const sources = [filing?.source, ...gates.map(({ status, gate }) => status?.source ?? gate.source)];
  const unsure = sources.some((source) => source && !isConfirmed(source));
  return {
    key: procedureKey(regime.id),
    kind: 'procedure',
    regimeId: regime.id,
    versionId: version?.id ?? null,
    ruleId: window?.id ?? null,
    ruleTitle: window?.title ?? null,
    to: filing?.to ?? 'international',
    hopId: null,
    moveId: null,
    grounds: [],
    ...stands,
    gates,
    opensOn: days?.opensOn ?? null,
    // A shut procedure has no last day that anybody could keep.
    dueExpected: shut ? null : (limit?.expected.on ?? null),
    dueSafe: shut ? null : (limit?.safe.on ?? null),
    hard: !shut && limit !== null && window?.hard === true,
    preDeadlines: shut ? [] : preDeadlines(limit?.safe.on ?? null, window?.preDeadlines ?? [], today),
    estimated: Boolean(limit?.expected.estimated || limit?.safe.estimated),
    provisional: Boolean(limit?.expected.provisional || limit?.safe.provisional),
    unconfirmed: unsure || Boolean(limit?.expected.unconfirmed || limit?.safe.unconfirmed),
    trace: shut || !limit ? [] : [...limit.expected.trace],
    traceSafe: shut || !limit ? [] : [...limit.safe.trace],
    source: filing?.source ?? otherSource(regime),
    limitSource: window?.source ?? null,
    remarks: [filing?.remark, window?.remark].filter((remark) => remark !== undefined),
    notes: [...(filing?.conditions ?? []), ...(window?.note ? [window.note] : [])],
  };
}
