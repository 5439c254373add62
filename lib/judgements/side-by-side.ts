import 'server-only';
import { selectPeopleChoices } from '#db/queries/case-choices.ts';
import { selectClaims, selectLinks, selectQuestions } from '#db/queries/claims.ts';
import { selectBodyNames, selectCaseInquiryHistory } from '#db/queries/side-by-side.ts';
import { read } from '#lib/context.ts';
import { authorityName } from '#lib/domain/authority-name.ts';
import { edtfBounds } from '#lib/domain/dates/edtf.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { questionsOverTime, type ReadInquiry, readInquiry, replyDay } from './case-replies.ts';
import type { KnownClaim, SideBySide, Statement } from './view.ts';

type ClaimRow = Awaited<ReturnType<typeof selectClaims>>[number];
type LinkRow = Awaited<ReturnType<typeof selectLinks>>[number];

/** What authorities stated on a case beside what is known, and how each question fared over all replies. */
export function sideBySide(viewer: Viewer, caseId: string, locale: string): Promise<SideBySide> {
  return read(viewer, async ({ tx, today }) => {
    const claims = await selectClaims(tx, caseId);
    const links = await selectLinks(tx, caseId);
    const people = new Map(
      (await selectPeopleChoices(tx, caseId, locale)).map(({ id, name }) => [id, name ?? '']),
    );
    const inquiries = (await selectCaseInquiryHistory(tx, caseId, today)).map(readInquiry);
    const named = inquiries.flatMap(({ authorityId, moves }) => [authorityId, ...bodiesIn(moves)]);
    const names = new Map((await selectBodyNames(tx, named)).map((row) => [row.id, row]));
    const questions = questionsOverTime(inquiries, names);
    const asked = new Set(questions.map(({ openQuestionId }) => openQuestionId));
    const byWhom = (row: ClaimRow) =>
      [
        row.authorityId ? authorityName(locale, row.authorityEn ?? '', row.authorityRu ?? '') : '',
        row.personId ? people.get(row.personId) : '',
        row.byName,
      ]
        .filter(Boolean)
        .join(', ');
    return {
      statements: statementsOf(claims, links, inquiries, byWhom),
      questions,
      unasked: (await selectQuestions(tx, caseId))
        .filter(({ id, answeredByClaimId }) => !answeredByClaimId && !asked.has(id))
        .map(({ id, text, lang }) => ({ id, text, lang })),
    };
  });
}

function bodiesIn(moves: ReadInquiry['moves']): string[] {
  return moves.flatMap((move) =>
    move.kind === 'forwarded' ? move.recipients.map(({ authorityId }) => authorityId) : [],
  );
}

function statementsOf(
  claims: readonly ClaimRow[],
  links: readonly LinkRow[],
  inquiries: readonly ReadInquiry[],
  byWhom: (row: ClaimRow) => string,
): Statement[] {
  const byId = new Map(claims.map((row) => [row.id, row]));
  const replies = new Map<string, { inquiry: { id: string; number: number }; on: string | null }>();
  for (const { id, number, moves } of inquiries)
    for (const move of moves)
      if (move.kind === 'replied')
        for (const { claimId } of move.states)
          if (claimId && !replies.has(claimId))
            replies.set(claimId, { inquiry: { id, number }, on: replyDay(move) });
  // A contradiction is one from both its ends; support is given by the claim that supports.
  const known = (id: string, kind: LinkRow['kind']): KnownClaim[] =>
    links
      .filter(
        (link) => link.kind === kind && (link.to === id || (kind === 'contradicts' && link.from === id)),
      )
      .flatMap((link) => byId.get(link.to === id ? link.from : link.to) ?? [])
      .map((row) => ({ id: row.id, text: row.text, lang: row.lang, by: byWhom(row) }));
  return claims
    .filter(({ authorityId }) => authorityId !== null)
    .map((row) => {
      const reply = replies.get(row.id);
      return {
        claimId: row.id,
        text: row.text,
        lang: row.lang,
        authority: { nameEn: row.authorityEn ?? '', nameRu: row.authorityRu ?? '' },
        statedOn: row.statedEdtf ?? reply?.on ?? null,
        inquiry: reply?.inquiry ?? null,
        against: known(row.id, 'contradicts'),
        support: known(row.id, 'supports'),
      };
    })
    .sort((a, b) => orderDay(a.statedOn).localeCompare(orderDay(b.statedOn)));
}

/** For ordering only; what has no day comes last. */
function orderDay(edtf: string | null): string {
  const bounds = edtf ? edtfBounds(edtf) : null;
  return bounds?.min ?? bounds?.max ?? '9999';
}
