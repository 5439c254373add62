import { by300 } from './belarus.ts';
import { tj1339, tm566, uz445, uzInfo } from './central-asia.ts';
import { deHdsig, deIfg, eu1049 } from './european-union.ts';
import { ccfAccess, ccfDeletion } from './interpol-ccf.ts';
import { kg67, kzAppc } from './kazakhstan-kyrgyzstan.ts';
import { type Regime, regimeSchema } from './regime-schema.ts';
import { ru59fz, ru59fzHead } from './ru-59fz.ts';
import { ruCas219, ruCas219Bailiff, ruCpc125, ruOmbudsman } from './russia-courts.ts';
import { ruCpc124, ruCpc144, ruProsecutor } from './russia-justice.ts';
import { ru8fz, ruAdvokat, ruMedia } from './russia-requests.ts';
import { echr, echrRule39 } from './strasbourg.ts';
import { tr3071, tr4982 } from './turkey.ts';
import { ukFoia } from './uk-foia.ts';
import { ua393, ua2939, ua2939Life } from './ukraine.ts';
import { unCat22, unHrc, unSpecialProcedures, unWgad } from './un-committees.ts';
import { unCed30, unCed31, unWgeidAppeal, unWgeidStandard, unWgeidUrgent } from './un-disappearances.ts';
import { usFoia } from './us-foia.ts';

/** In the order in which they are offered. */
const packs = [
  ...[ru59fz, ru59fzHead, ruProsecutor, ruCpc144, ruCpc124, ruCpc125, ruCas219, ruCas219Bailiff],
  ...[ru8fz, ruMedia, ruAdvokat, ruOmbudsman],
  ...[tm566, uz445, uzInfo, tj1339, kzAppc, kg67],
  ...[tr4982, tr3071, by300, ua393, ua2939, ua2939Life],
  ...[ukFoia, usFoia, eu1049, deIfg, deHdsig],
  ...[
    unWgeidUrgent,
    unWgeidStandard,
    unWgeidAppeal,
    unCed30,
    unCed31,
    unHrc,
    unCat22,
    unSpecialProcedures,
    unWgad,
  ],
  ...[echr, echrRule39, ccfAccess, ccfDeletion],
];

/** Checked at load: a pack that breaks the schema must never reach a date. */
const regimes: ReadonlyMap<string, Regime> = new Map(
  packs.map((pack) => {
    const regime = regimeSchema.parse(pack);
    return [regime.id, regime] as const;
  }),
);

export const shippedRegimes: readonly Regime[] = [...regimes.values()];

/** Whether one may turn there without an answer of a body first: it says itself what opens it. */
export const isProcedure = (regime: Regime): boolean => regime.versions.some(({ filing }) => filing !== null);

export const shippedProcedures: readonly Regime[] = shippedRegimes.filter(isProcedure);

/** The shipped regime with this id, or null. */
export function findShippedRegime(id: string): Regime | null {
  return regimes.get(id) ?? null;
}
