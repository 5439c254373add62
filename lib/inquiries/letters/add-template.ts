import 'server-only';
import { insertTemplate } from '#db/queries/letters/templates.ts';
import { writeAs } from '#lib/context.ts';
import type { LetterKind, LetterLang } from '#lib/domain/letters/letter-terms.ts';
import { ok, type Result } from '#lib/domain/result.ts';
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
  const { organisationId, userId } = viewer;
  return writeAs(
    viewer,
    { capability: 'letter.template', otherwise: 'forbidden' },
    'template.add',
    async ({ tx }): Promise<Result<{ id: string }>> => {
      const template = readTemplate(bytes);
      if (!template.ok) return template;
      const { content, paths } = template.data;
      const row = { organisationId, kind, lang, name, origin: 'own' as const, content };
      return ok(await insertTemplate(tx, { ...row, placeholders: paths, createdBy: userId }));
    },
    requestId,
  );
}
