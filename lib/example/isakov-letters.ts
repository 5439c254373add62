import 'server-only';
import { starterTemplateId } from '#db/queries/letters/templates.ts';
import type { ExampleLetters } from '#db/seed/example/insert-letters.ts';
import type { LetterKind } from '#lib/domain/letters/letter-terms.ts';
import { starterEdition } from '#lib/inquiries/letters/starters/starter-list.ts';
import { isakovInquiry } from './isakov-inquiry.ts';

type Ids = Pick<ExampleLetters, 'caseId' | 'organisationId' | 'writerId' | 'lawyerId'> & { ministry: string };

/** The letters of the published case as far as its statement tells of them. */
export function isakovLetters({ ministry, ...ids }: Ids): ExampleLetters {
  const template = (kind: LetterKind) =>
    starterTemplateId(ids.organisationId, { kind, lang: 'en', edition: starterEdition });
  const { subject } = isakovInquiry;
  return {
    ...ids,
    appeal: {
      templateId: template('appeal'),
      subject,
      // The statement says what was asked and when; the words of the letter were not published.
      body: 'The words of this appeal were not published. What it asked, as the statement tells it:\n\n{questions}',
      sentOn: '2021-11-01',
    },
    reminder: {
      templateId: template('reminder'),
      authorityId: ministry,
      subject,
      body: 'Our appeal of {our_date} about {person} reached you from the office of the President. Your reply, signed by {reply_signer}, leaves these questions without an answer on their substance:\n\n{open_questions}\n\nPlease answer each of them in writing.',
    },
  };
}
