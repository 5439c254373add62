import 'server-only';
import { insertLaw, lockLaw } from '#db/queries/laws/law-texts.ts';
import { instantNow } from '#lib/clock.ts';
import { type Context, write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import {
  type TreatyForm,
  treatyForm,
  withoutTreatyRow,
  withTreatyRow,
} from '#lib/domain/regimes/edit-treaties.ts';
import { type TreatyTable, treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { lawDigest, shippedDigest } from '#lib/legal/digest.ts';
import { currentTreaties } from './current-law.ts';

/** `edition`: that of the table as the page showed it. `note`: why, for the record. */
type Change = { edition: number; note: string };
export type CorrectedTreaties =
  | { saved: true; revisionId: string }
  | { saved: false; errors: Record<string, string> }
  /** Somebody was first: what was typed and what stands now, as the form has them. */
  | { saved: false; edition: number; mine: TreatyForm | null; theirs: TreatyForm | null };

/**
 * A lawyer corrects a row of the table of treaties, or adds one (`row` null); it counts at once, as the next text of
 * the table, and what leans on it is worked out anew. Answers errors by their fields where the row would not hold,
 * and the edition in effect where somebody was first; nothing is written then. `confirm.required` without a proof of
 * identity of late.
 */
export async function correctTreaty(
  viewer: Viewer,
  row: string | null,
  input: Change & { values: Record<string, unknown> },
  requestId?: string,
): Promise<Result<CorrectedTreaties>> {
  let unsaved: CorrectedTreaties | null = null;
  const result = await write(
    viewer,
    'law.correct-treaty',
    async (context): Promise<Result<CorrectedTreaties>> => {
      const held = await hold(context);
      if (!held.ok) return held;
      const { table, edition } = held.data;
      const edited = withTreatyRow(table, row, input.values);
      if (edition !== input.edition) {
        const shown = (one: TreatyTable | null) => one && row !== null && treatyForm(one, row);
        unsaved = {
          ...{ saved: false, edition },
          mine: shown(edited?.ok ? edited.table : null) || null,
          theirs: shown(table) || null,
        };
        return fail('conflict');
      }
      if (!edited) return fail('not-found');
      if (!edited.ok) {
        unsaved = { saved: false, errors: edited.errors };
        return fail('invalid');
      }
      return ok({ saved: true, revisionId: await putInEffect(context, held.data, edited.table, input.note) });
    },
    requestId,
  );
  return !result.ok && unsaved ? ok(unsaved) : result;
}

/** A row is taken out: of that State and treaty nothing is known from then on. `conflict` when somebody was first. */
export function removeTreaty(
  viewer: Viewer,
  row: string,
  input: Change,
  requestId?: string,
): Promise<Result<{ revisionId: string }>> {
  return write(
    viewer,
    'law.remove-treaty',
    async (context): Promise<Result<{ revisionId: string }>> => {
      const held = await hold(context);
      if (!held.ok) return held;
      if (held.data.edition !== input.edition) return fail('conflict');
      const table = withoutTreatyRow(held.data.table, row);
      if (!table) return fail('not-found');
      return ok({ revisionId: await putInEffect(context, held.data, table, input.note) });
    },
    requestId,
  );
}

type Held = { table: TreatyTable; edition: number; basedOn: string | null };

/** The table in effect, held until the transaction ends. */
async function hold(context: Context): Promise<Result<Held>> {
  const { tx, viewer } = context;
  if (!may(viewer, 'law.edit')) return fail('forbidden');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required', 'confirmation');
  await lockLaw(tx, viewer.organisationId, treatyTableId);
  const current = await currentTreaties(context);
  if (!current) return fail('not-found');
  return ok({ table: current.law, edition: current.number, basedOn: current.basedOn });
}

async function putInEffect(context: Context, held: Held, table: TreatyTable, note: string): Promise<string> {
  const { organisationId, userId } = context.viewer;
  const shipped = shippedDigest(treatyTableId) ?? '';
  const isShipped = lawDigest(table) === shipped;
  await insertLaw(context.tx, {
    organisationId,
    regimeId: treatyTableId,
    origin: isShipped ? 'shipped' : 'own',
    state: 'in-effect',
    content: table,
    shippedDigest: isShipped ? shipped : (held.basedOn ?? shipped),
    note,
    createdBy: userId,
  });
  return askRevision(context, 'law', treatyTableId);
}
