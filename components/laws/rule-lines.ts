import type { FilingWindow, Remedy, Step } from '#lib/domain/regimes/regime-schema.ts';
import type { LawVoice } from './law-voice.ts';

export type RuleLine = { key: string; term: string; detail: string };

type Counted = Pick<Step, 'length' | 'unit' | 'startDay' | 'roll' | 'safeRoll'> & { trigger: string };

function countedLines(counted: Counted, lawId: string, voice: LawVoice): RuleLine[] {
  const { t, option, amount } = voice;
  const { trigger, length, unit, startDay, roll, safeRoll } = counted;
  const expected = option('roll', roll, lawId);
  const safe = option('roll', safeRoll, lawId);
  return [
    { key: 'length', term: t('field.length'), detail: amount(length, unit) },
    { key: 'trigger', term: t('field.trigger'), detail: option('trigger', trigger, lawId) },
    { key: 'start', term: t('field.startDay'), detail: option('startDay', startDay, lawId) },
    {
      key: 'roll',
      term: t('field.roll'),
      detail: roll === safeRoll ? expected : t('say.two-rolls', { expected, safe }),
    },
  ];
}

/** How long before a limit of ours it is told again. */
function reminders(days: readonly number[], { t, list }: LawVoice): RuleLine[] {
  return days.length === 0
    ? []
    : [{ key: 'reminders', term: t('field.preDeadlines'), detail: list(days.map(String)) }];
}

/** A duty, as one would read it out of the law. */
export function stepLines(step: Step, lawId: string, voice: LawVoice): RuleLine[] {
  const { t, option, amount, rule, list } = voice;
  const lines = countedLines(step, lawId, voice);
  const { safeTerm, extension, onMiss, condition } = step;
  if (safeTerm)
    lines.push({ key: 'safe', term: t('group.safeTerm'), detail: amount(safeTerm.length, safeTerm.unit) });
  const longest = extension?.max ? amount(extension.max, extension.unit) : t('say.no-limit');
  lines.push({
    key: 'extension',
    term: t('group.extension'),
    detail: extension
      ? t('say.extension', {
          amount: longest,
          mode: extension.mode,
          notice: String(extension.noticeRequired),
          source: voice.cite(extension.source),
        })
      : t('say.none'),
  });
  if (condition !== 'always')
    lines.push({
      key: 'condition',
      term: t('field.condition'),
      detail: option('condition', condition, lawId),
    });
  if (step.actor === 'applicant') lines.push(...reminders(step.preDeadlines, voice));
  lines.push({ key: 'silence', term: t('field.silence'), detail: option('silence', onMiss.silence, lawId) });
  if (onMiss.remedies.length > 0)
    lines.push({
      key: 'remedies',
      term: t('field.remedies'),
      detail: list(onMiss.remedies.map((id) => rule(lawId, id))),
    });
  return lines;
}

/** What may be done about a silence or a poor reply, and until when. */
export function remedyLines(remedy: Remedy, lawId: string, voice: LawVoice): RuleLine[] {
  const { t, option, list, rule, amount } = voice;
  const { limit, opensAfter } = remedy;
  return [
    { key: 'on', term: t('field.on'), detail: list(remedy.on.map((one) => option('ground', one, lawId))) },
    ...(remedy.after ? [{ key: 'after', term: t('field.after'), detail: rule(lawId, remedy.after) }] : []),
    ...(opensAfter
      ? [{ key: 'opens', term: t('field.opensAfter'), detail: amount(opensAfter.length, opensAfter.unit) }]
      : []),
    ...(limit
      ? [
          ...countedLines(limit, lawId, voice),
          ...reminders(limit.preDeadlines, voice),
          { key: 'limit-source', term: t('say.limit-source'), detail: voice.cite(limit.source) },
        ]
      : [{ key: 'limit', term: t('group.limit'), detail: t('say.no-limit-found') }]),
  ];
}

/** When a procedure is open. */
export function windowLines(window: FilingWindow, lawId: string, voice: LawVoice): RuleLine[] {
  const { t, option, list, amount } = voice;
  const { opens, closes, safeCloses, triggers } = window;
  const from = list(triggers.map((one) => option('trigger', one, lawId)));
  return [
    { key: 'triggers', term: t('field.trigger'), detail: from },
    ...(opens ? [{ key: 'opens', term: t('group.opens'), detail: amount(opens.length, opens.unit) }] : []),
    {
      key: 'closes',
      term: t('group.closes'),
      detail: closes ? amount(closes.length, closes.unit) : t(window.before ? 'say.before' : 'say.no-limit'),
    },
    ...(safeCloses
      ? [
          {
            key: 'safe-closes',
            term: t('group.safeCloses'),
            detail: amount(safeCloses.length, safeCloses.unit),
          },
        ]
      : []),
    ...reminders(window.closes ? window.preDeadlines : [], voice),
  ];
}
