import 'server-only';
import type { Tx } from '#db/client.ts';
import { selectClaims } from '#db/queries/claims.ts';
import {
  selectAskable,
  selectCaseDocuments,
  selectDirectory,
  selectOfficials,
} from '#db/queries/inquiries/select-directory.ts';
import { selectOtherInquiries } from '#db/queries/inquiries/select-joint.ts';
import { read } from '#lib/context.ts';
import { hoursAsked } from '#lib/domain/inquiry/hours-due.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { deadChannels } from './legal-data.ts';
import { hopsOf, likelyHop } from './likely-hop.ts';
import { proposeRegime } from './propose-regime.ts';
import type { DraftMaterial, InquiryView, MoveMaterial } from './view.ts';

/** What the form for a move chooses from. */
export function moveMaterial(viewer: Viewer, inquiry: InquiryView): Promise<MoveMaterial> {
  const likely = likelyHop(inquiry.state)?.authorityId ?? inquiry.authorityId;
  return read(viewer, async ({ tx, today }) => ({
    directory: await selectDirectory(tx, inquiry.caseId),
    officials: await selectOfficials(tx, [...new Set(inquiry.state.hops.map((hop) => hop.authorityId))]),
    documents: await selectCaseDocuments(tx, inquiry.caseId),
    claims: (await selectClaims(tx, inquiry.caseId)).map(({ id, text, lang }) => ({ id, text, lang })),
    others: (await selectOtherInquiries(tx, inquiry.caseId, inquiry.id)).flatMap(({ moves, id, ...rest }) => {
      const hops = hopsOf(moves);
      const hop = hops.find(({ authorityId }) => authorityId === likely) ?? hops[0];
      const { hopId, authorityId } = hop ?? { hopId: '', authorityId: '' };
      return hop ? [{ ...rest, inquiryId: id, hopId, authorityId }] : [];
    }),
    ...(await lawOfForm(tx, inquiry, today)),
  }));
}

async function lawOfForm(tx: Tx, { organisationId, regimeId }: InquiryView, today: string) {
  const regime = (await legalDataFor(tx, organisationId)).regime(regimeId);
  return { deadChannels: deadChannels(regime, today), hours: hoursAsked(regime) };
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
