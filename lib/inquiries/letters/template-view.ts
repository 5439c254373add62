import 'server-only';
import type { TemplateRow } from '#db/queries/letters/templates.ts';
import { isLetterLang } from '#lib/domain/letters/letter-terms.ts';
import { isPlaceholder } from '#lib/domain/letters/placeholders.ts';
import type { TemplateView } from './view.ts';

/** What leaves the server of a template. */
export function templateView({ id, kind, lang, name, origin, placeholders }: TemplateRow): TemplateView {
  const uses = new Set(placeholders.flatMap((path) => path.split('/')).filter(isPlaceholder));
  return { id, kind, lang: isLetterLang(lang) ? lang : 'en', name, origin, uses: [...uses] };
}
