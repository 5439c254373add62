import 'server-only';
import {
  selectAskable,
  selectCaseDocuments,
  selectDirectory,
  selectOfficials,
} from '#db/queries/inquiries/select-directory.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { deadChannels } from './legal-data.ts';
import { proposeRegime } from './propose-regime.ts';
import type { DraftMaterial, InquiryView, MoveMaterial } from './view.ts';

/** What the form for a move chooses from. */
export function moveMaterial(viewer: Viewer, inquiry: InquiryView): Promise<MoveMaterial> {
  return read(viewer, async ({ tx, today }) => ({
    directory: await selectDirectory(tx, inquiry.caseId),
    officials: await selectOfficials(tx, [...new Set(inquiry.state.hops.map((hop) => hop.authorityId))]),
    documents: await selectCaseDocuments(tx, inquiry.caseId),
    deadChannels: deadChannels(
      (await legalDataFor(tx, inquiry.organisationId)).regime(inquiry.regimeId),
      today,
    ),
  }));
}

/** What the form for a draft chooses from, with the law proposed for each body. */
export function draftMaterial(viewer: Viewer, caseId: string): Promise<DraftMaterial> {
  return read(viewer, async ({ tx, today }) => {
    const directory = await selectDirectory(tx, caseId);
    const { regimes } = await legalDataFor(tx, viewer.organisationId);
    return {
      directory,
      proposals: Object.fromEntries(directory.map(({ id }) => [id, proposeRegime(directory, id)])),
      regimes: regimes.map((regime) => ({ id: regime.id, dead: deadChannels(regime, today) })),
      openQuestions: await selectAskable(tx, caseId),
    };
  });
}
