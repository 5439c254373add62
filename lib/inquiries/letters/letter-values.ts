import 'server-only';
import { createTranslator } from 'use-intl/core';
import { daysBetween } from '#lib/domain/dates/civil-day.ts';
import type { Translate } from '#lib/domain/dates/format-edtf.ts';
import type { Hop, Obligation, RemedyState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { TraceStep } from '#lib/domain/inquiry/trace.ts';
import { citeSource, type TraceCatalogue, traceSentences } from '#lib/domain/inquiry/trace-sentences.ts';
import { writeDay, writeDays, writeEdtf } from '#lib/domain/letters/letter-dates.ts';
import type { LetterKind, LetterLang } from '#lib/domain/letters/letter-terms.ts';
import type { PlaceholderValues } from '#lib/domain/letters/placeholders.ts';
import { type RuleTitles, withTitles } from '#lib/domain/regimes/rule-titles.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { DerivedInquiry } from '../view.ts';

/** What a letter is filled from besides the inquiry. */
export type LetterFacts = {
  kind: LetterKind;
  lang: LetterLang;
  authorityId: string;
  remedyKey: string | null;
  withTrace: boolean;
  subject: string;
  body: string;
  fields: Readonly<Record<string, string>>;
  organisation: string;
  author: string;
  /** The victim's spellings, official ones first. */
  personNames: readonly { text: string; script: string; kind: string }[];
  bodies: Readonly<Record<string, { nameEn: string; nameRu: string; address: string }>>;
  /** The day that the letter bears: that of its approval, until then today. */
  on: string;
};

type Say = TraceCatalogue & { channels: Translate };

/** The translators of one language, whatever the reader's is: a letter is in the addressee's. */
function voiceOf(lang: LetterLang, titles: RuleTitles): Say {
  const of = (namespace: 'trace' | 'regimes' | 'dates' | 'inquiries.channel') =>
    createTranslator({ locale: lang, messages: messages[lang], namespace }) as Translate & {
      has(key: string): boolean;
    };
  return {
    trace: of('trace'),
    regimes: withTitles(of('regimes'), titles, '—'),
    dates: of('dates'),
    channels: of('inquiries.channel'),
  };
}

/** The hop that a letter is about: that of its remedy, else the last open one at its addressee, else the first. */
export function hopOf(
  inquiry: DerivedInquiry,
  letter: { remedyKey: string | null; authorityId: string },
): Hop | undefined {
  const { hops } = inquiry.state;
  const ofRemedy = hops.find(({ id }) => letter.remedyKey?.startsWith(`${id}:`));
  return ofRemedy ?? hops.findLast(({ authorityId }) => authorityId === letter.authorityId) ?? hops[0];
}

export function remedyOf(inquiry: DerivedInquiry, remedyKey: string | null): RemedyState | undefined {
  return inquiry.state.remedies.find(({ key }) => key === remedyKey);
}

/** What they owed at a hop and a letter speaks of: the reply, or what the silence is about. */
function dutyOf(
  inquiry: DerivedInquiry,
  hop: Hop | undefined,
  remedy: RemedyState | undefined,
): Obligation | undefined {
  const theirs = inquiry.state.obligations.filter(
    (one) => one.owner === 'theirs' && one.hopId === hop?.id && one.weight === 'main',
  );
  const silent = theirs.find(({ stepId }) => remedy?.key.endsWith(`:silence-${stepId}`));
  return silent ?? theirs.find(({ state }) => state === 'open') ?? theirs[0];
}

/** Everything that is known for a letter today; what is not known is left out. */
export function letterValues(inquiry: DerivedInquiry, facts: LetterFacts): PlaceholderValues {
  const { lang } = facts;
  const say = voiceOf(lang, inquiry.ruleTitles);
  const hop = hopOf(inquiry, facts);
  const remedy = remedyOf(inquiry, facts.remedyKey);
  const duty = dutyOf(inquiry, hop, remedy);
  const body = facts.bodies[facts.authorityId];
  const sent = inquiry.moves.find((move) => move.kind === 'sent');
  const nameOf = (id: string | undefined) => {
    const found = id ? facts.bodies[id] : undefined;
    return found && (lang === 'ru' ? found.nameRu || found.nameEn : found.nameEn || found.nameRu);
  };
  const { official, sender_address, position, attachments } = facts.fields;
  return withoutEmpty({
    organisation: facts.organisation,
    author: facts.author,
    date: writeDay(facts.on, lang),
    case_reference: inquiry.caseReference,
    person: personName(facts.personNames, lang),
    authority: nameOf(facts.authorityId),
    official,
    address: facts.fields.address || body?.address,
    sender_address,
    position,
    attachments,
    our_date: sent?.on ? writeEdtf(sent.on, say.dates, lang) : undefined,
    our_channel: sent?.kind === 'sent' && sent.channel !== 'unknown' ? say.channels(sent.channel) : undefined,
    first_authority: nameOf(hop?.authorityId),
    registration_number: hop?.registeredNumber ?? undefined,
    registration_date: hop?.registeredOn ? writeEdtf(hop.registeredOn, say.dates, lang) : undefined,
    law: lawOf(inquiry, duty, say),
    remedy: remedy && say.regimes(`${inquiry.regimeId}.rules.${remedy.remedyId}`),
    grounds:
      remedy &&
      listed(
        remedy.grounds.map((ground) => say.regimes(`grounds.${ground}`)),
        lang,
      ),
    questions: numbered(inquiry.questions.map(({ text }) => text)),
    open_questions: numbered(openQuestions(inquiry)),
    ...dueValues(duty, facts, say),
    ...replyValues(inquiry, remedy, say, lang),
    annex: facts.withTrace && duty ? annexOf(duty, say, lang) : undefined,
  });
}

function withoutEmpty(values: Record<string, string | undefined>): PlaceholderValues {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  );
}

function dueValues(duty: Obligation | undefined, { lang, on }: LetterFacts, say: Say) {
  if (!duty) return {};
  const late = duty.state === 'open' ? daysBetween(duty.dueSafe, on) : 0;
  return {
    due_expected: writeDay(duty.dueExpected, lang),
    due_safe: writeDay(duty.dueSafe, lang),
    days_late: late > 0 ? writeDays(late, lang) : undefined,
    article: citationOf(duty.traceSafe, duty.stepId, say),
  };
}

type RuleStep = Extract<TraceStep, { code: 'rule' }>;

/** The rule that the duty itself rests on; a rule that only estimates a day comes before it. */
function ruleOf(trace: readonly TraceStep[], stepId: string): RuleStep | undefined {
  const rules = trace.filter((step): step is RuleStep => step.code === 'rule');
  return rules.find(({ ruleId }) => ruleId === stepId) ?? rules.at(-1);
}

function citationOf(trace: readonly TraceStep[], stepId: string, say: Say): string | undefined {
  const rule = ruleOf(trace, stepId);
  return rule && citeSource(rule.source, say.regimes);
}

/** The act that the inquiry rests on, by its name; without a duty only the regime's own words are known. */
function lawOf(inquiry: DerivedInquiry, duty: Obligation | undefined, say: Say): string {
  const rule = duty && ruleOf(duty.traceSafe, duty.stepId);
  return rule ? say.regimes(`acts.${rule.source.act}.name`) : say.regimes(`${inquiry.regimeId}.name`);
}

function replyValues(inquiry: DerivedInquiry, remedy: RemedyState | undefined, say: Say, lang: LetterLang) {
  const replies = inquiry.moves.filter((move) => move.kind === 'replied');
  const reply = replies.find(({ id }) => id === remedy?.moveId) ?? replies.at(-1);
  if (!reply) return {};
  const day = reply.signedOn ?? reply.on ?? reply.receivedOn;
  const signer = reply.signerId ? inquiry.officials[reply.signerId]?.name : undefined;
  return {
    reply_date: day ? writeEdtf(day, say.dates, lang) : undefined,
    reply_number: reply.outNumber ?? undefined,
    reply_signer: reply.signerName ?? signer,
  };
}

/** The questions that nobody has answered yet, in the words of the inquiry. */
function openQuestions({ questions, state }: DerivedInquiry): string[] {
  const answered = new Set(
    state.questions.filter(({ verdict }) => verdict === 'answered').map(({ questionId }) => questionId),
  );
  return questions.filter(({ id }) => !answered.has(id)).map(({ text }) => text);
}

function numbered(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.map((text, index) => `${index + 1}. ${text}`).join('\n') : undefined;
}

function listed(texts: readonly string[], lang: LetterLang): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(texts);
}

/** The name as papers spell it, in the script of the letter where there is one. */
function personName(names: LetterFacts['personNames'], lang: LetterLang): string | undefined {
  const script = lang === 'ru' ? 'Cyrl' : 'Latn';
  const rank = ({ kind, script: written }: { kind: string; script: string }) =>
    (written === script ? 0 : 10) + ['passport', 'official', 'transliteration', 'alias'].indexOf(kind);
  return names.toSorted((a, b) => rank(a) - rank(b))[0]?.text;
}

/** The calculation, as it can be read aloud; both readings where the law is read two ways. */
function annexOf(duty: Obligation, say: Say, lang: LetterLang): string {
  const steps = (trace: readonly TraceStep[]) =>
    numbered([...new Set(traceSentences(trace, say, lang))]) ?? '';
  const rows = [`${writeDay(duty.dueSafe, lang)}\n${steps(duty.traceSafe)}`];
  if (duty.dueExpected !== duty.dueSafe)
    rows.push(`${writeDay(duty.dueExpected, lang)}\n${steps(duty.trace)}`);
  return rows.join('\n\n');
}
