import 'server-only';
import type { AuthorityBrief } from '#db/queries/authorities.ts';
import { type AuthorityKind, authorityKinds } from '#lib/domain/authority-kinds.ts';
import type { AuthorityLine, AuthorityName } from './view.ts';

/** A row as a list shows it, its names in the reader's order. */
export function toLine(row: AuthorityBrief, locale: string): AuthorityLine {
  const all: AuthorityName[] = [
    { text: row.nameEn, lang: 'en' },
    { text: row.nameRu, lang: 'ru' },
    { text: row.nameLocal, lang: row.nameLocalLang },
  ];
  const names = all.filter(({ text }) => text !== '').sort((a, b) => rank(a, locale) - rank(b, locale));
  const kind: AuthorityKind = authorityKinds.find((one) => one === row.kind) ?? 'other';
  return { id: row.id, names, abbreviation: row.abbreviation, state: row.state, kind };
}

function rank(name: AuthorityName, locale: string): number {
  return name.lang === locale ? 0 : 1;
}
