import 'server-only';
import { insertLaw, lockLaw, selectDraft, updateDraft } from '#db/queries/laws/law-texts.ts';
import { type Context, write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { applyLawEdit, type LawEdit } from '#lib/domain/regimes/apply-law-edit.ts';
import type { LawProblem } from '#lib/domain/regimes/check-law.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { readLaw } from '#lib/legal/build-legal-data.ts';
import { shippedDigest } from '#lib/legal/digest.ts';
import { currentLaw } from './current-law.ts';

/**
 * Begins a draft of a law: a copy of the text in effect, or of what is shipped. One that somebody began already stays
 * as it is and is gone on with.
 */
export function startDraft(
  viewer: Viewer,
  regimeId: string,
  from: 'in-effect' | 'shipped',
  requestId?: string,
): Promise<Result<null>> {
  return write(
    viewer,
    'law.draft',
    async (context): Promise<Result<null>> => {
      if (!may(viewer, 'law.edit')) return fail('forbidden');
      const current = await currentLaw(context, regimeId);
      const shipped = findShippedRegime(regimeId);
      const law = from === 'shipped' ? shipped : current?.law;
      if (!current || !law) return fail('not-found');
      const { tx } = context;
      const { organisationId, userId } = viewer;
      await lockLaw(tx, organisationId, regimeId);
      if (await selectDraft(tx, organisationId, regimeId)) return ok(null);
      await insertLaw(tx, {
        organisationId,
        regimeId,
        origin: 'own',
        state: 'draft',
        content: law,
        shippedDigest: (from === 'shipped' ? null : current.basedOn) ?? shippedDigest(regimeId) ?? '',
        note: '',
        createdBy: userId,
      });
      return ok(null);
    },
    requestId,
  );
}

export type EditedDraft =
  | { saved: true; version: number }
  | { saved: false; problems: LawProblem[] }
  | { saved: false; stored: { version: number; law: Regime } };

/**
 * Edits the draft of a law. Answers problems with their paths where the law would not hold, and what is stored where
 * somebody else saved since `version`; nothing is written then. `edits` answers null for a rule that is not there, and
 * `invalid` for a form that cannot be read, which refuses with that code.
 */
export async function editDraft(
  viewer: Viewer,
  regimeId: string,
  version: number,
  edits: (law: Regime) => LawEdit[] | 'invalid' | null,
  requestId?: string,
): Promise<Result<EditedDraft>> {
  // A request that was not carried out must not be remembered as done: the same form is sent again, corrected.
  let unsaved: EditedDraft | null = null;
  const result = await write(
    viewer,
    'law.edit',
    async (context): Promise<Result<EditedDraft>> => {
      const draft = await draftFor(context, regimeId);
      if (!draft.ok) return draft;
      const law = readLaw(draft.data.content);
      if (draft.data.version !== version) {
        unsaved = { saved: false, stored: { version: draft.data.version, law } };
        return fail('conflict');
      }
      const wanted = edits(law);
      if (!wanted) return fail('not-found');
      if (wanted === 'invalid') return fail('invalid');
      const edited = applyLawEdit(law, wanted);
      if (!edited.ok) {
        unsaved = { saved: false, problems: edited.problems };
        return fail('invalid');
      }
      const saved = await updateDraft(context.tx, draft.data.id, version, { content: edited.law });
      return saved ? ok({ saved: true, version: version + 1 }) : fail('conflict');
    },
    requestId,
  );
  return !result.ok && unsaved ? ok(unsaved) : result;
}

/** Sets a draft aside; it stays on the record and a new one can be begun. `conflict` when it was changed since. */
export function discardDraft(viewer: Viewer, regimeId: string, version: number): Promise<Result<null>> {
  return write(viewer, 'law.set-aside', async (context): Promise<Result<null>> => {
    const draft = await draftFor(context, regimeId);
    if (!draft.ok) return draft;
    const aside = await updateDraft(context.tx, draft.data.id, version, { state: 'set-aside' });
    return aside ? ok(null) : fail('conflict');
  });
}

/** The draft of a law for somebody who may edit it, held until the transaction ends. */
export async function draftFor({ tx, viewer }: Pick<Context, 'tx' | 'viewer'>, regimeId: string) {
  if (!may(viewer, 'law.edit')) return fail('forbidden');
  await lockLaw(tx, viewer.organisationId, regimeId);
  const draft = await selectDraft(tx, viewer.organisationId, regimeId);
  return draft ? ok(draft) : fail('not-found');
}
