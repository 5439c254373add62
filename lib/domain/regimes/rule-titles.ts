import type { Translate } from '../dates/format-edtf.ts';
import type { Regime } from './regime-schema.ts';

/** How rules that an organisation added are called, by the place at which the catalogue would name them. */
export type RuleTitles = Readonly<Record<string, string>>;

/** The titles that the rules of a law bear in the words of its organisation, as `<law>.rules.<rule>`. */
export function ruleTitles({ id, versions }: Regime): RuleTitles {
  const rules = versions.flatMap(({ steps, remedies, filing }) => [
    ...steps,
    ...remedies,
    ...(filing?.windows ?? []),
  ]);
  return Object.fromEntries(
    rules.flatMap((rule) => (rule.title === undefined ? [] : [[`${id}.rules.${rule.id}`, rule.title]])),
  );
}

/** The mark under which an organisation's own rule is added, told apart by its number. */
export const ownRule = (number: number) => `own-${number}`;

/** Whether the catalogue cannot know how a rule is called. */
export const isOwnRule = (id: string) => /^own-\d+$/.test(id);

/** The catalogue of the laws, which also knows how the organisation calls its own rules; `otherwise` names the rest. */
export function withTitles(
  say: Translate & { has(key: string): boolean },
  titles: RuleTitles,
  otherwise: string,
): Translate {
  return (key, values) =>
    key.includes('.rules.') && !say.has(key) ? (titles[key] ?? otherwise) : say(key, values);
}
