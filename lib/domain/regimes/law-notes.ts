import type { Regime } from './regime-schema.ts';
import { shippedRegimes } from './shipped-regimes.ts';

/** The notes of the catalogue (`regimes.notes`) that the rules of a law bear, each once. */
export function ruleNotes({ versions }: Regime): string[] {
  const rules = versions.flatMap(({ steps, remedies, filing }) => [
    ...steps,
    ...remedies,
    ...(filing?.windows ?? []),
  ]);
  return [...new Set(rules.flatMap(({ note }) => note ?? []))];
}

const conditionsOf = ({ versions }: Regime) => versions.flatMap(({ filing }) => filing?.conditions ?? []);

/** The conditions that a filing may name: those of the law itself first, then what other laws know. */
export function conditionNotes(law: Regime): string[] {
  return [...new Set([law, ...shippedRegimes].flatMap(conditionsOf))];
}
