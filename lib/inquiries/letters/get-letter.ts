import 'server-only';
import { recordLook } from '#db/queries/audit/looks.ts';
import { selectStanding } from '#db/queries/cases/select-standing.ts';
import { type LetterRow, selectComments, selectLetter, selectTexts } from '#db/queries/letters/letters.ts';
import { recordRefusal } from '#lib/audit/record-refusal.ts';
import { read } from '#lib/context.ts';
import { dayAt } from '#lib/domain/dates/today-at.ts';
import { type SendingChannel, sendingChannels } from '#lib/domain/inquiry/move-schema.ts';
import { isOpen } from '#lib/domain/letters/letter-terms.ts';
import { wordDiff } from '#lib/domain/letters/word-diff.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { compose } from './compose.ts';
import { deadWays } from './dead-ways.ts';
import { remedyOf } from './letter-values.ts';
import { mayApprove } from './may-approve.ts';
import type { LetterView, TextVersion } from './view.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** How many of the newest texts are compared on the page. */
const compared = 20;

/** A letter with its texts, comments and what is missing; null when the viewer sees no such letter. */
export async function getLetter(viewer: Viewer, letterId: string): Promise<LetterView | null> {
  if (!uuid.test(letterId)) return null;
  const view = await read(viewer, async ({ tx, today }): Promise<LetterView | null> => {
    const row = await selectLetter(tx, letterId);
    const standing = row && (await selectStanding(tx, row.letter.caseId));
    if (!row || !standing) return null;
    const { letter } = row;
    if (!standing.own || standing.sensitivity !== 'open') await recordLook(tx, letter.caseId);
    const on = letter.approvedAt ? dayAt(letter.approvedAt.toISOString(), viewer.timeZone) : today;
    const composed = await compose(tx, letter, letter.templateId, { on, today });
    const { inquiry, facts, filled, values, lacks, seen } = composed;
    const texts = await selectTexts(tx, letterId);
    const comments = await selectComments(tx, letterId);
    const { id, caseId, inquiryId, kind, state, version, templateId, authorityId } = letter;
    const remedy = remedyOf(inquiry, letter.remedyKey);
    return {
      ...{
        id,
        caseId,
        inquiryId,
        kind,
        state,
        version,
        templateId,
        authorityId,
        filled,
        values,
        seen,
        standing,
      },
      lang: facts.lang,
      reference: row.reference,
      inquiryNumber: inquiry.number,
      templateName: row.templateName,
      authority: facts.bodies[authorityId] ?? { nameEn: '', nameRu: '' },
      remedy: remedy ? { regimeId: inquiry.regimeId, id: remedy.remedyId } : null,
      ...{ subject: letter.subject, body: letter.body, fields: letter.fields, withTrace: letter.withTrace },
      lacks: isOpen(state) && state !== 'approved' ? lacks : [],
      writerName: row.writerName ?? '',
      ...outcome(row),
      texts: told(texts),
      comments: comments.map(({ writerName, createdAt, ...comment }) => ({
        ...comment,
        by: writerName ?? '',
        at: createdAt.toISOString(),
      })),
      mayApprove: mayApprove(viewer, letter, texts[0]),
      dead: state === 'approved' ? await deadWays(tx, letter, inquiry, today) : null,
    };
  });
  if (!view) await recordRefusal(viewer, 'letter.look', { subject: 'letter', id: letterId });
  return view;
}

/** What became of it: approval, files, sending. */
function outcome({ letter, approverName }: LetterRow): Pick<LetterView, 'approval' | 'documents' | 'sent'> {
  const { approvedAt, approvedText, sentOn, trackingNumber, proofDocumentId } = letter;
  const channel: SendingChannel = sendingChannels.find((one) => one === letter.channel) ?? 'unknown';
  return {
    approval: approvedAt && {
      by: approverName ?? '',
      at: approvedAt.toISOString(),
      text: approvedText ?? 0,
    },
    documents: { docx: letter.docxDocumentId, pdf: letter.pdfDocumentId },
    sent: sentOn ? { on: sentOn, channel, trackingNumber, proofDocumentId } : null,
  };
}

type Texts = Awaited<ReturnType<typeof selectTexts>>;

function told(texts: Texts): TextVersion[] {
  return texts.map(({ number, writerName, createdAt }, index) => {
    const [now, before] = [texts[index], texts[index + 1]];
    const changes = now && before && index < compared ? wordDiff(whole(before), whole(now)) : null;
    return { number, by: writerName ?? '', at: createdAt.toISOString(), changes };
  });
}

function whole({ subject, body, fields }: Texts[number]): string {
  return [subject, body, ...Object.values(fields)].join('\n\n');
}
