import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import { selectInquiry } from '#db/queries/inquiries/select-inquiry.ts';
import { selectLetterFacts } from '#db/queries/letters/letter-facts.ts';
import type { LockedLetter } from '#db/queries/letters/letters.ts';
import { selectTemplate } from '#db/queries/letters/templates.ts';
import { isLetterLang } from '#lib/domain/letters/letter-terms.ts';
import { fillText, type Lack, lacksOf, type PlaceholderValues } from '#lib/domain/letters/placeholders.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { deriveView } from '../get-inquiry.ts';
import type { DerivedInquiry } from '../view.ts';
import { type LetterFacts, letterValues } from './letter-values.ts';

type Writing = Pick<
  LockedLetter,
  | 'caseId'
  | 'inquiryId'
  | 'kind'
  | 'lang'
  | 'authorityId'
  | 'remedyKey'
  | 'withTrace'
  | 'subject'
  | 'body'
  | 'fields'
  | 'createdBy'
>;

export type Composed = {
  inquiry: DerivedInquiry;
  facts: LetterFacts;
  values: PlaceholderValues;
  lacks: Lack[];
  template: Buffer | null;
  filled: { subject: string; body: string };
  /** Digest of everything that the letter says. */
  seen: string;
};

/**
 * A letter with what the case, the law and the directory fill into it.
 *
 * @param on the day it bears
 * @param today the organisation's day
 * @throws when its inquiry is not there
 */
export async function compose(
  tx: Tx,
  letter: Writing,
  templateId: string | null,
  { on, today }: { on: string; today: string },
): Promise<Composed> {
  const row = await selectInquiry(tx, letter.inquiryId);
  if (!row) throw new Error('the inquiry of a letter is not there');
  const inquiry = deriveView(row, await legalDataFor(tx, row.organisationId), today);
  const authorityIds = [letter.authorityId, ...inquiry.state.hops.map((hop) => hop.authorityId)];
  const { caseId, createdBy: authorId } = letter;
  const found = await selectLetterFacts(tx, { caseId, authorId, authorityIds });
  const { kind, authorityId, remedyKey, withTrace, subject, body, fields } = letter;
  const facts: LetterFacts = {
    ...{ kind, authorityId, remedyKey, withTrace, subject, body, fields },
    ...{ organisation: found.organisation, author: found.author, personNames: found.personNames, on },
    lang: isLetterLang(letter.lang) ? letter.lang : 'en',
    bodies: Object.fromEntries(found.bodies.map((one) => [one.id, one])),
  };
  const values = letterValues(inquiry, facts);
  const filled = { subject: fillText(subject, values), body: fillText(body, values) };
  const template = templateId ? await selectTemplate(tx, templateId) : null;
  const whole = { ...values, ...filled };
  return {
    ...{ inquiry, facts, filled, values: whole },
    lacks: lacksOf({ subject, body, withTrace }, template?.placeholders ?? [], whole),
    template: template && Buffer.from(template.content),
    seen: createHash('sha256')
      .update(JSON.stringify([templateId, Object.entries(whole).sort()]))
      .digest('hex'),
  };
}
