import 'server-only';
import { finishApprovals, tellOfLetter } from '#db/queries/letters/approval-tasks.ts';
import { insertComment, selectTexts, updateLetter } from '#db/queries/letters/letters.ts';
import { instantNow } from '#lib/clock.ts';
import { type Context, write } from '#lib/context.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { Storage } from '#lib/storage/storage.ts';
import { compose } from './compose.ts';
import { type Keep, keepFiles, withStorage } from './keep-files.ts';
import { letterFor } from './letter-for.ts';
import { makeFiles } from './make-files.ts';
import { mayApprove } from './may-approve.ts';

type Approval = { version: number; seen: string; comment: string };

/**
 * Approves the newest text of a letter and makes its `.docx` and PDF, kept as documents of the case. Fails as
 * `letterFor`; with `forbidden` for who is no lawyer, `letter.own-text` for who wrote it, `letter.not-submitted`,
 * `letter.lacks`, and `letter.other-words` when a date or a name that is filled in has changed since it was read.
 */
export async function approveLetter(
  viewer: Viewer,
  letterId: string,
  approval: Approval,
  storage: Storage,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return withStorage(viewer, storage, (keep) =>
    write(viewer, 'letter.approve', (context) => approve(context, letterId, approval, keep), requestId),
  );
}

async function approve(
  { tx, viewer, today }: Context,
  letterId: string,
  { version, seen, comment }: Approval,
  keep: Keep,
): Promise<Result<{ version: number }>> {
  const found = await letterFor({ tx, viewer }, letterId, version);
  if (!found.ok) return found;
  const letter = found.data;
  const { caseId } = letter;
  const [latest] = await selectTexts(tx, letterId);
  const allowed = mayApprove(viewer, letter, latest);
  if (allowed === 'not-lawyer') return fail('forbidden');
  if (allowed !== 'yes' || !latest) return fail(`letter.${allowed}`);
  const composed = await compose(tx, letter, letter.templateId, { on: today, today });
  if (composed.lacks.length > 0) return fail('letter.lacks');
  if (composed.seen !== seen) return fail('letter.other-words');
  const files = makeFiles(composed, false);
  const about = { caseId, lang: letter.lang, title: composed.filled.subject };
  const by = { userId: viewer.userId, key: await caseKeyOf(tx, caseId), keep };
  const documents = await keepFiles(tx, by, about, { docx: files.docx, pdf: await files.pdf() });
  if (comment)
    await insertComment(tx, {
      ...{ caseId, letterId, text: comment },
      aboutText: latest.number,
      writtenBy: viewer.userId,
    });
  await finishApprovals(tx, letterId, viewer.userId);
  const saved = await updateLetter(tx, letterId, version, {
    state: 'approved',
    approvedText: latest.number,
    approvedBy: viewer.userId,
    approvedAt: new Date(instantNow().epochMilliseconds),
    docxDocumentId: documents.docx,
    pdfDocumentId: documents.pdf,
  });
  if (saved === null) return fail('conflict');
  await tellOfLetter(tx, letterId, 'letter-approved');
  return ok({ version: saved });
}
