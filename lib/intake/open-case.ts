import 'server-only';
import anyAscii from 'any-ascii';
import { insertCase, type NewCase, setSensitivity } from '#db/queries/cases/insert-case.ts';
import { lockDraft, markDraftOpened, selectDraft } from '#db/queries/intake/drafts.ts';
import { tellKnownPeople } from '#db/queries/intake/tell-known-people.ts';
import { type Context, writeAs } from '#lib/context.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { judgeSave } from './draft-content.ts';
import { enterIntake } from './enter-intake.ts';
import type { DraftMark, OpenCase } from './schema.ts';
import { openDraft, sealDraftForCase } from './seal-draft.ts';

/** The draft a case is opened from, with its answers as they are in the form at this moment. */
export type OpenedFrom = { draftId: string; answers: Record<string, unknown>; mark: DraftMark };

type Opened = { caseId: string; reference: string };

/**
 * Turns an intake into a case, whole or not at all: the next reference, people, names, contact channels,
 * consent, the first event, its opener as lead, its sensitivity. A draft opens once, however often it is sent:
 * the second time its case is answered. `conflict`: another tab saved the draft in between.
 */
export async function openCase(
  viewer: Viewer,
  input: OpenCase,
  from?: OpenedFrom,
  requestId?: string,
): Promise<Result<Opened>> {
  return writeAs(
    viewer,
    { capability: 'case.open', otherwise: 'forbidden' },
    'case.open',
    async (context): Promise<Result<Opened>> => {
      const { tx, today } = context;
      if (from) {
        const earlier = await claimDraft(context, from);
        if (!earlier.ok || earlier.data) return earlier as Result<Opened>;
      }
      const opened = await insertCase(tx, viewer.userId, caseValues(viewer, input, today));
      await enterIntake(tx, viewer, opened.id, input);
      if (from) {
        const words = sealDraftForCase(await caseKeyOf(tx, opened.id), from.draftId, from.answers);
        await markDraftOpened(tx, from.draftId, opened.id, words);
      }
      if (input.sensitivity !== 'open') await setSensitivity(tx, opened.id, input.sensitivity);
      await tellKnownPeople(tx, opened.id, spellingsOf(input));
      return ok({ caseId: opened.id, reference: opened.reference });
    },
    requestId,
  );
}

/** Holds the draft; the case it has already become, or null. */
async function claimDraft({ tx }: Context, from: OpenedFrom): Promise<Result<Opened | null>> {
  const stored = await lockDraft(tx, from.draftId);
  if (!stored) return fail('not-found');
  if (stored.openedCaseId) {
    const reference = (await selectDraft(tx, from.draftId))?.reference;
    return reference ? ok({ caseId: stored.openedCaseId, reference }) : fail('not-found');
  }
  if (stored.discardedAt) return fail('not-found');
  if (judgeSave({ version: stored.version, content: openDraft(stored) }, from.mark) === 'stale')
    return fail('conflict');
  return ok(null);
}

/** The names as they were typed and in Latin letters, as the hint while typing looks for them. */
function spellingsOf({ names }: OpenCase): string[] {
  return [...new Set(names.flatMap(({ text }) => [text, anyAscii(text)]))].filter(
    ({ length }) => length >= 3,
  );
}

function caseValues(viewer: Viewer, input: OpenCase, today: string): NewCase {
  const [first] = input.names;
  const named = input.title || first?.text || input.what.slice(0, 100);
  return {
    organisationId: viewer.organisationId,
    title: named,
    titleLang: input.title ? input.lang : (first?.language ?? input.lang),
    summary: input.what,
    kinds: input.kinds,
    urgency: input.urgency,
    hostState: input.hostState,
    originState: input.originState,
    place: input.place,
    happenedEdtf: input.when,
    openedOn: today,
  };
}
