import 'server-only';
import { insertTemplate } from '#db/queries/letters/templates.ts';
import { write } from '#lib/context.ts';
import type { LetterKind, LetterLang } from '#lib/domain/letters/letter-terms.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { readTemplate } from './docx/read-template.ts';

/** A `.docx` of the organisation's own, with what it is for. */
export type NewTemplate = { name: string; kind: LetterKind; lang: LetterLang; bytes: Buffer };

/** Takes a template into use. Refuses with `forbidden`, and as `readTemplate` does. */
export async function addTemplate(
  viewer: Viewer,
  { name, kind, lang, bytes }: NewTemplate,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  if (!may(viewer, 'letter.template')) return fail('forbidden');
  const template = readTemplate(bytes);
  if (!template.ok) return template;
  const { content, paths } = template.data;
  const { organisationId, userId } = viewer;
  return write(
    viewer,
    'template.add',
    async ({ tx }) => {
      const row = { organisationId, kind, lang, name, origin: 'own' as const, content };
      return ok(await insertTemplate(tx, { ...row, placeholders: paths, createdBy: userId }));
    },
    requestId,
  );
}
