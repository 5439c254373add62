import 'server-only';
import { selectDirectory } from '#db/queries/inquiries/select-directory.ts';
import { selectTemplates } from '#db/queries/letters/templates.ts';
import { read } from '#lib/context.ts';
import type { LetterKind, LetterLang } from '#lib/domain/letters/letter-terms.ts';
import type { PlaceholderValues } from '#lib/domain/letters/placeholders.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { InquiryView } from '../view.ts';
import { compose } from './compose.ts';
import { starterBody } from './starters/starter-list.ts';
import { templateView } from './template-view.ts';
import type { LetterMaterial } from './view.ts';

/** What the form of a letter chooses from: templates for its kind in its language, and the directory. */
export function letterMaterial(
  viewer: Viewer,
  of: { caseId: string; kind: LetterKind; lang: LetterLang },
): Promise<LetterMaterial> {
  return read(viewer, async ({ tx }) => {
    const templates = (await selectTemplates(tx, viewer.organisationId))
      .map(templateView)
      .filter(({ kind, lang }) => lang === of.lang && (kind === of.kind || kind === 'other'))
      // The kind's own first, and of these the organisation's own.
      .sort((a, b) => rank(a.kind, of.kind, a.origin) - rank(b.kind, of.kind, b.origin));
    return { templates, directory: await selectDirectory(tx, of.caseId) };
  });
}

function rank(kind: LetterKind, wanted: LetterKind, origin: 'starter' | 'own'): number {
  return (kind === wanted ? 0 : 2) + (origin === 'own' ? 0 : 1);
}

type Beginning = { kind: LetterKind; lang: LetterLang; authorityId: string; remedyKey: string | null };

/** What a new letter begins with, and what is known for it. */
export function beginLetter(
  viewer: Viewer,
  inquiry: InquiryView,
  beginning: Beginning,
): Promise<{ body: string; withTrace: boolean; values: PlaceholderValues }> {
  const { kind, lang } = beginning;
  const withTrace = kind === 'reminder' || kind === 'complaint' || kind === 'court-claim';
  const own = kind === 'appeal' && inquiry.lang === lang ? inquiry.body : '';
  const body = own || starterBody(kind, lang);
  return read(viewer, async ({ tx, today }) => {
    const draft = {
      ...{ caseId: inquiry.caseId, inquiryId: inquiry.id, subject: inquiry.subject, body, withTrace },
      ...{ ...beginning, fields: {}, createdBy: viewer.userId },
    };
    const { values } = await compose(tx, draft, null, { on: today, today });
    return { body, withTrace, values };
  });
}
