import 'server-only';
import { insertLaw, lockLaw, putDraftInEffect } from '#db/queries/laws/law-texts.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { readLaw } from '#lib/legal/build-legal-data.ts';
import { lawDigest, shippedDigest } from '#lib/legal/digest.ts';
import { currentText, unanswered } from './current-law.ts';
import { draftFor } from './draft-law.ts';

/**
 * The draft of a law takes effect, with a note; the dates that lean on it are worked out anew. `conflict` when it was
 * changed since the page was made, `confirm.required` without a proof of identity of late.
 */
export function putInEffect(
  viewer: Viewer,
  regimeId: string,
  input: { version: number; note: string },
  requestId?: string,
): Promise<Result<{ revisionId: string }>> {
  return write(
    viewer,
    'law.put-in-effect',
    async (context): Promise<Result<{ revisionId: string }>> => {
      const draft = await draftFor(context, regimeId);
      if (!draft.ok) return draft;
      if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required', 'confirmation');
      const { id, version, content } = draft.data;
      if (version !== input.version) return fail('conflict');
      const digest = shippedDigest(regimeId) ?? draft.data.shippedDigest;
      const isShipped = lawDigest(readLaw(content)) === digest;
      await putDraftInEffect(
        context.tx,
        { id, organisationId: viewer.organisationId, regimeId },
        {
          origin: isShipped ? 'shipped' : 'own',
          note: input.note,
          shippedDigest: isShipped ? digest : draft.data.shippedDigest,
          effectiveBy: viewer.userId,
        },
      );
      return ok({ revisionId: await askRevision(context, 'law', regimeId) });
    },
    requestId,
  );
}

/**
 * Answers to an update that brought another text of a law: takes it on, or keeps the organisation's own. Either way
 * the question is answered until the next change. `conflict` when another update came since.
 */
export function answerUpdate(
  viewer: Viewer,
  regimeId: string,
  input: { answer: 'take-on' | 'keep'; digest: string; note: string },
  requestId?: string,
): Promise<Result<{ revisionId: string | null }>> {
  return write(
    viewer,
    'law.answer-update',
    async (context): Promise<Result<{ revisionId: string | null }>> => {
      if (!may(viewer, 'law.edit')) return fail('forbidden');
      const { tx } = context;
      const { organisationId, userId } = viewer;
      await lockLaw(tx, organisationId, regimeId);
      const current = await currentText(context, regimeId);
      if (!current) return fail('not-found');
      const shipped = unanswered(regimeId, current.basedOn, current.law);
      if (!shipped || shipped.digest !== input.digest) return fail('conflict');
      if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required', 'confirmation');
      const taken = input.answer === 'take-on';
      await insertLaw(tx, {
        organisationId,
        regimeId,
        origin: taken ? 'shipped' : 'own',
        state: 'in-effect',
        content: taken ? shipped.law : current.law,
        shippedDigest: shipped.digest,
        note: input.note,
        createdBy: userId,
      });
      return ok({ revisionId: taken ? await askRevision(context, 'law', regimeId) : null });
    },
    requestId,
  );
}
