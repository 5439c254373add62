import 'server-only';
import type { ClaimInput, QuestionInput } from './schema.ts';
import type { ClaimView, QuestionView } from './view.ts';

type Values = Record<string, unknown>;

/** A stored claim as its form's fields hold it. */
export function claimValues(claim: ClaimView): Values {
  return {
    text: claim.text,
    lang: claim.lang,
    authorityId: claim.authorityId ?? '',
    personId: claim.personId ?? '',
    byName: claim.by.byName,
    stated: claim.statedEdtf ?? '',
    eventId: claim.eventId ?? '',
    sourceId: claim.source?.id ?? '',
    status: claim.status,
  };
}

/** A stored question as its form's fields hold it. */
export function questionValues({ text, lang, answer }: QuestionView): Values {
  return { text, lang, answeredByClaimId: answer?.id ?? '' };
}

/** What was typed, as the form's fields would hold it once stored. */
export function typedValues(input: ClaimInput | QuestionInput): Values {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value ?? '']));
}
