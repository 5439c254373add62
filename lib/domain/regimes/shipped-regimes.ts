import { by300 } from './belarus.ts';
import { tj1339, tm566, uz445 } from './central-asia.ts';
import { deIfg, eu1049 } from './european-union.ts';
import { kg67, kzAppc } from './kazakhstan-kyrgyzstan.ts';
import { type Regime, regimeSchema } from './regime-schema.ts';
import { ru59fz } from './ru-59fz.ts';
import { ruCpc124, ruCpc144, ruProsecutor } from './russia-justice.ts';
import { ru8fz, ruAdvokat, ruMedia } from './russia-requests.ts';
import { tr3071, tr4982 } from './turkey.ts';
import { ukFoia } from './uk-foia.ts';
import { ua393, ua2939, ua2939Life } from './ukraine.ts';
import { usFoia } from './us-foia.ts';

/** In the order in which they are offered. */
const packs = [
  ...[ru59fz, ruProsecutor, ruCpc144, ruCpc124, ru8fz, ruMedia, ruAdvokat],
  ...[tm566, uz445, tj1339, kzAppc, kg67],
  ...[tr4982, tr3071, by300, ua393, ua2939, ua2939Life],
  ...[ukFoia, usFoia, eu1049, deIfg],
];

/** Checked at load: a pack that breaks the schema must never reach a date. */
const regimes: ReadonlyMap<string, Regime> = new Map(
  packs.map((pack) => {
    const regime = regimeSchema.parse(pack);
    return [regime.id, regime] as const;
  }),
);

export const shippedRegimes: readonly Regime[] = [...regimes.values()];

/** The shipped regime with this id, or null. */
export function findShippedRegime(id: string): Regime | null {
  return regimes.get(id) ?? null;
}
