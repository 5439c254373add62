import 'server-only';
import type { Tx } from '#db/client.ts';
import { selectDirectory } from '#db/queries/inquiries/select-directory.ts';
import { selectTemplate } from '#db/queries/letters/templates.ts';
import type { LetterKind } from '#lib/domain/letters/letter-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { LetterInput } from '#lib/letters/schema.ts';

/** What a letter names, looked up: a body of the directory, a template in use (or the one it has) for its kind. */
export async function letterContent(
  tx: Tx,
  of: { caseId: string; organisationId: string; kind: LetterKind; templateId?: string },
  input: LetterInput,
): Promise<Result<{ lang: string }>> {
  const directory = await selectDirectory(tx, of.caseId);
  if (!directory.some(({ id }) => id === input.authorityId)) return fail('choice.invalid', 'authorityId');
  const template = await selectTemplate(tx, input.templateId);
  const fits = template && (template.kind === of.kind || template.kind === 'other');
  const usable = fits && template.organisationId === of.organisationId;
  if (!usable || (template.retiredAt && template.id !== of.templateId))
    return fail('choice.invalid', 'templateId');
  return ok({ lang: template.lang });
}
