import 'server-only';
import { insertConfirmation, withdrawConfirmationRow } from '#db/queries/laws/law-texts.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { ruleDigest } from '#lib/legal/digest.ts';
import { currentText } from './current-law.ts';

/**
 * A lawyer says that a rule, or a row of the table of treaties, reads as it stands. It holds for that text: a rule that is changed has to be confirmed
 * anew. `conflict` when it reads otherwise by now than on the page, `law.confirmed` when somebody was first.
 */
export function confirmRule(
  viewer: Viewer,
  regimeId: string,
  input: { rule: string; digest: string; note: string },
  requestId?: string,
): Promise<Result<null>> {
  return write(
    viewer,
    'law.confirm',
    async (context): Promise<Result<null>> => {
      if (!may(viewer, 'law.edit')) return fail('forbidden');
      const current = await currentText(context, regimeId);
      const digest = current && ruleDigest(current.law, input.rule);
      if (!digest) return fail('not-found');
      if (digest !== input.digest) return fail('conflict');
      const { userId, organisationId } = viewer;
      const added = await insertConfirmation(context.tx, {
        organisationId,
        regimeId,
        rule: input.rule,
        ruleDigest: digest,
        note: input.note,
        confirmedBy: userId,
      });
      if (!added) return fail('law.confirmed');
      await askRevision(context, 'confirmation', regimeId);
      return ok(null);
    },
    requestId,
  );
}

/** Takes a confirmation back, one's own or a colleague's; the dates that lean on the rule are in doubt again. */
export function withdrawConfirmation(
  viewer: Viewer,
  confirmationId: string,
  requestId?: string,
): Promise<Result<{ regimeId: string }>> {
  return write(
    viewer,
    'law.withdraw-confirmation',
    async (context): Promise<Result<{ regimeId: string }>> => {
      if (!may(viewer, 'law.edit')) return fail('forbidden');
      const { userId, organisationId } = viewer;
      const regimeId = await withdrawConfirmationRow(context.tx, organisationId, confirmationId, userId);
      if (!regimeId) return fail('not-found');
      await askRevision(context, 'confirmation', regimeId);
      return ok({ regimeId });
    },
    requestId,
  );
}
