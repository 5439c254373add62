import { type Regime, regimeSchema } from './regime-schema.ts';
import { ru59fz } from './ru-59fz.ts';
import { ukFoia } from './uk-foia.ts';

/** Checked at load: a pack that breaks the schema must never reach a date. */
const regimes: ReadonlyMap<string, Regime> = new Map(
  [ru59fz, ukFoia].map((pack) => {
    const regime = regimeSchema.parse(pack);
    return [regime.id, regime] as const;
  }),
);

export const shippedRegimes: readonly Regime[] = [...regimes.values()];

/** The shipped regime with this id, or null. */
export function findShippedRegime(id: string): Regime | null {
  return regimes.get(id) ?? null;
}
