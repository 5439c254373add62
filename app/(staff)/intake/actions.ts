'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentViewer, requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { applyIntent, readIntent } from '#lib/domain/form-intent.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { discardDraft } from '#lib/intake/discard-draft.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { saveDraft } from '#lib/intake/save-draft.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { startDraft } from '#lib/intake/start-draft.ts';
import type { KnownPerson } from '#lib/intake/view.ts';
import { readDraftForm } from './read-draft-form.ts';

const id = z.uuid();

export async function startDraftAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const started = await startDraft(viewer, id.optional().catch(undefined).parse(data.get('requestId')));
  redirect(started.ok ? `/intake/${started.data}` : '/intake');
}

export async function discardDraftAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, id.parse(data.get('draftId')), data.get('discarded') === 'true');
  revalidatePath('/intake');
  redirect('/intake');
}

/** The form's one action: keeps the draft, or opens the case when that button was pressed. */
export async function intakeAction(
  draftId: string,
  _before: ActionState<{ version: number }>,
  data: FormData,
): Promise<ActionState<{ version: number }>> {
  const viewer = await requireViewer();
  const { answers, mark, requestId } = readDraftForm(data);
  const intent = readIntent(data);
  const values = intent ? applyIntent(answers, intent) : answers;
  if (intent || data.get('_do') !== 'open') {
    const saved = await saveDraft(viewer, draftId, values, mark);
    if (!saved.ok) return refused(draftId, saved.error.code, values);
    if (intent) return { status: 'invalid', fieldErrors: {}, values };
    const t = await getT('intake');
    return { status: 'ok', data: { version: saved.data.version }, message: t('form.saved') };
  }
  const parsed = openCaseSchema.safeParse(answers);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const opened = await openCase(viewer, parsed.data, { draftId, answers, mark }, requestId);
  if (!opened.ok) return refused(draftId, opened.error.code, values);
  redirect(`/cases/${opened.data.reference}`);
}

async function refused(
  draftId: string,
  code: string,
  values: Record<string, unknown>,
): Promise<ActionState<{ version: number }>> {
  const stored = code === 'conflict' ? await findDraft(await requireViewer(), draftId) : null;
  if (!stored) return { status: 'failed', code, values };
  return {
    status: 'conflict',
    ...differingFields(values, stored.content),
    theirVersion: stored.version,
    values,
  };
}

/** Names on visible cases that look like the one being typed; asked while typing, so it answers quietly. */
export async function findKnownPeopleAction(typed: string): Promise<KnownPerson[]> {
  const viewer = await currentViewer();
  const name = z.string().max(500).safeParse(typed);
  return viewer && name.success ? findKnownPeople(viewer, name.data) : [];
}
