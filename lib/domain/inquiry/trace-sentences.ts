import { formatDay, formatEdtf, type Translate } from '../dates/format-edtf.ts';
import type { Source } from '../regimes/regime-schema.ts';
import type { TraceStep } from './trace.ts';

/** Translators bound to the namespaces of the same names. */
export type TraceCatalogue = { trace: Translate; regimes: Translate; dates: Translate };

/** A source as a lawyer of the reader's language cites it. */
export function citeSource(source: Source, regimes: Translate): string {
  return regimes(`acts.${source.act}.cite`, { article: source.article, part: source.part ?? 'none' });
}

type Writer = { say: TraceCatalogue; locale: string; regimeId: string };

function legalName(legalRef: string | undefined, regimes: Translate): string | undefined {
  return legalRef?.startsWith('act:') ? regimes(`acts.${legalRef.slice(4)}.name`) : legalRef;
}

function sayStart(step: Extract<TraceStep, { code: 'start' }>, { say, locale }: Writer): string[] {
  const date = formatDay(step.to, locale);
  const tell = (day: string) =>
    step.event && step.fact === 'happened'
      ? say.trace(`start.event.${step.event}`, { date: day })
      : say.trace(`start.${step.fact}`, { kind: step.moveKind, date: day });
  if (step.taken === 'day') return [tell(date)];
  const about = formatEdtf(step.edtf, say.dates, locale);
  return [tell(about), say.trace('uncertain', { taken: step.taken, date })];
}

function sayExtension(step: Extract<TraceStep, { code: 'extension' }>, { say, locale }: Writer): string[] {
  const date = formatDay(step.to, locale);
  if (step.assumed) return [say.trace('extension.assumed', { date })];
  const first =
    step.until === null
      ? say.trace('extension.days', {
          amount: say.trace(`amount.${step.unit}`, { count: step.length ?? 0 }),
          date,
        })
      : say.trace('extension.until', { until: formatDay(step.until, locale), date });
  return step.cappedAt
    ? [first, say.trace('extension-capped', { date: formatDay(step.cappedAt, locale) })]
    : [first];
}

function sayDay(step: Extract<TraceStep, { code: 'skipped' | 'worked' }>, { say, locale }: Writer): string[] {
  const legal = legalName(step.legalRef, say.regimes);
  const date = formatDay(step.on, locale);
  if (step.code === 'worked') return [say.trace('worked', { date, name: legal ?? say.trace('movedDay') })];
  if (step.reason === 'moved-off')
    return [say.trace('skipped.moved-off', { date, name: legal ?? say.trace('movedDay') })];
  return [say.trace('skipped.holiday', { date, name: step.name ?? legal ?? say.trace('publicHoliday') })];
}

function sayStep(step: TraceStep, writer: Writer): string[] {
  const { say, locale, regimeId } = writer;
  const ruleName = (ruleId: string) => say.regimes(`${regimeId}.rules.${ruleId}`);
  switch (step.code) {
    case 'rule':
      return [say.trace('rule', { rule: ruleName(step.ruleId), cite: citeSource(step.source, say.regimes) })];
    case 'start':
      return sayStart(step, writer);
    case 'estimate':
      return [say.trace(`estimate.${step.fact}`)];
    case 'usual-days': {
      const how = say.trace(`usual-days.how.${step.channel}`);
      return [say.trace('usual-days.text', { how, count: step.days, date: formatDay(step.to, locale) })];
    }
    case 'not-after':
      return [say.trace('not-after', { fact: step.fact, date: formatDay(step.limit, locale) })];
    case 'missed':
    case 'day-before':
    case 'restart':
      return [say.trace(step.code, { date: formatDay(step.to, locale) })];
    case 'term': {
      const amount = say.trace(`amount.${step.unit}`, { count: step.length });
      const date = formatDay(step.to, locale);
      return [say.trace(`term.${step.startDay}`, { rule: ruleName(step.ruleId), amount, date })];
    }
    case 'extension':
      return sayExtension(step, writer);
    case 'extension-void':
      return [say.trace(`extension-void.${step.reason}`)];
    case 'pause':
      return [
        say.trace('pause', {
          count: step.days,
          from: formatDay(step.from, locale),
          date: formatDay(step.to, locale),
        }),
      ];
    case 'roll':
      return [say.trace(`roll.${step.direction}`, { date: formatDay(step.to, locale) })];
    case 'skipped':
    case 'worked':
      return sayDay(step, writer);
    case 'provisional':
      return [say.trace('provisional', { year: String(step.year), status: step.status })];
    case 'moment': {
      const amount = say.trace('amount.hours', { count: step.hours });
      const date = formatDay(step.on, locale);
      return [say.trace('moment', { time: step.time, amount, date, until: step.until })];
    }
    case 'whole-days':
      return [say.trace('whole-days', { amount: say.trace('amount.hours', { count: step.hours }) })];
    case 'confirmed': {
      const { confirmed } = step.source;
      const date = confirmed ? formatDay(confirmed.on, locale) : '';
      const cite = citeSource(step.source, say.regimes);
      return [say.trace('confirmed', { cite, date, by: confirmed?.by ?? '', note: confirmed?.note ?? '' })];
    }
    case 'unconfirmed': {
      const mark = say.regimes(`marks.${step.source.mark}`);
      return [say.trace('unconfirmed', { cite: citeSource(step.source, say.regimes), mark })];
    }
  }
}

/** Weekends and paused days are told as a number, at the place of the first of them. */
function countable(step: TraceStep): 'weekend' | 'paused' | null {
  if (step.code !== 'skipped') return null;
  return step.reason === 'weekend' || step.reason === 'paused' ? step.reason : null;
}

/** The explanation of a date as sentences that can be read aloud and printed, in order. */
export function traceSentences(trace: readonly TraceStep[], say: TraceCatalogue, locale: string): string[] {
  const sentences: string[] = [];
  let regimeId = '';
  let rolling = false;
  let counts = { weekend: 0, paused: 0 };
  const tellCounts = () => {
    for (const reason of ['weekend', 'paused'] as const)
      if (counts[reason] > 0) sentences.push(say.trace(`skipped.${reason}`, { count: counts[reason] }));
    counts = { weekend: 0, paused: 0 };
  };
  for (const step of trace) {
    if (step.code === 'rule') regimeId = step.regimeId;
    if (step.code !== 'skipped' && step.code !== 'worked') rolling = step.code === 'roll';
    // "The last day is not a working day" already says it.
    if (rolling && step.code === 'skipped' && step.reason === 'weekend') continue;
    const reason = countable(step);
    if (reason) {
      counts[reason] += 1;
      continue;
    }
    if (step.code !== 'skipped' && step.code !== 'worked') tellCounts();
    sentences.push(...sayStep(step, { say, locale, regimeId }));
  }
  tellCounts();
  // A Russian date ends in «г.», and one full stop is enough.
  return sentences.map((sentence) => sentence.replace(/\.{2,}$/, '.'));
}
