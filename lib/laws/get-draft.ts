import 'server-only';
import { selectDraft } from '#db/queries/laws/law-texts.ts';
import { read } from '#lib/context.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { may } from '#lib/domain/permissions.ts';
import { diffLaw } from '#lib/domain/regimes/diff-law.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { type LawExample, tryLaw } from '#lib/domain/regimes/try-law.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type LegalData, readLaw, withLaw } from '#lib/legal/build-legal-data.ts';
import { impactOn } from '#lib/legal/impact.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { currentLaw } from './current-law.ts';
import type { DraftView, ExampleView } from './view.ts';

/** The draft of a law, tried before it takes effect; null when there is none, or the viewer may not edit laws. */
export function getDraft(viewer: Viewer, regimeId: string): Promise<DraftView | null> {
  return read(viewer, async (context) => {
    const { tx, today } = context;
    const draft = may(viewer, 'law.edit') && (await selectDraft(tx, viewer.organisationId, regimeId));
    const current = draft && (await currentLaw(context, regimeId));
    if (!draft || !current) return null;
    const law = readLaw(draft.content);
    const legal = await legalDataFor(tx, viewer.organisationId);
    const shipped = findShippedRegime(regimeId);
    return {
      law,
      version: draft.version,
      inEffect: diffLaw(current.law, law),
      shipped: shipped && diffLaw(shipped, law),
      impact: await impactOn(context, { regimeIds: [law.id] }, legal, withLaw(legal, law)),
      examples: examples(legal, current.law, law, today),
    };
  });
}

/** Appeals handed over today, on the last day of January and on a leap day, under the one text and the other. */
function examples(legal: LegalData, before: Regime, after: Regime, today: string): ExampleView[] {
  return [today, shiftDay(`${today.slice(0, 4)}-02-01`, -1), '2028-02-29'].map((sentOn) => {
    const example: LawExample = { sentOn, channel: 'in-person', receivedOn: sentOn, registeredOn: sentOn };
    const dues = (law: Regime) =>
      new Map(tryLaw(law, example, legal.calendars, 'UTC').map((one) => [one.key, one]));
    const [old, fresh] = [dues(before), dues(after)];
    const rows = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
      const one = fresh.get(key) ?? old.get(key);
      if (!one) return [];
      const { stepId, owner } = one;
      return [
        { stepId, owner, before: old.get(key)?.dueSafe ?? null, after: fresh.get(key)?.dueSafe ?? null },
      ];
    });
    return { sentOn, rows };
  });
}
