import { type Fields, form } from '../call-action.ts';
import { mayDirect, mayKeep, mayWrite, sure } from '../oracle.ts';
import { type Parts, stored } from '../stage/world.ts';
import { type CaseAction, type Cell, idle } from './action.ts';

export type Make = (cell: Cell) => Fields | Promise<Fields>;
export const text = 'written by the matrix';

/** A form on a page of the case; `bound` are the arguments that the page has fixed besides the reference. */
export function onCase(
  page: (parts: Parts) => string,
  changes: string,
  fields: Make,
  bound: (cell: Cell) => unknown[] = () => [],
): CaseAction {
  return {
    of: 'case',
    may: mayWrite,
    at: ({ file }) => `/cases/${file.reference}${page(file.parts)}`,
    args: async (cell) => [cell.file.reference, ...bound(cell), idle, form(await fields(cell))],
    changes,
  };
}

/** Only for those whose organisation the case is. */
export const kept = (entry: CaseAction): CaseAction => ({ ...entry, may: mayKeep });

/** Only for those who decide who else sees the case, and have proved lately who they are. */
export const directed = (entry: CaseAction): CaseAction => ({ ...entry, may: sure(mayDirect) });

/** A button on a page of the case: it has no state. */
export function button(
  page: (parts: Parts) => string,
  changes: string,
  fields: Make,
  bound: (cell: Cell) => unknown[] = () => [],
): CaseAction {
  const base = onCase(page, changes, fields, bound);
  return { ...base, args: async (cell) => (await base.args(cell)).filter((arg) => arg !== idle) };
}

export const part =
  (name: keyof Parts) =>
  ({ file }: Cell) => [file.parts[name]];
export const person = (parts: Parts) => `/people/${parts.person}`;
export const yesterday = () => Temporal.Now.plainDateISO('UTC').subtract({ days: 1 }).toString();
export const caseRow = async ({ file }: Cell) => ({ version: await stored('case_file', file.id) });
export const staff = 'app/(staff)';
export const inCase = `${staff}/cases/[ref]`;

export const caseFields = ({ file }: Cell) => ({
  title: `${file.word}-title`,
  titleLang: 'en',
  summary: `${file.word}-summary`,
  urgency: 'normal',
});
export const letter = ({ world, file }: Cell): Fields => ({
  authorityId: world.directory.authority,
  subject: `${file.word}-letter`,
  lang: 'en',
  'questions.0.text': text,
});
