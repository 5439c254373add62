'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { applyIntent, readIntent } from '#lib/domain/form-intent.ts';
import type { Result } from '#lib/domain/result.ts';
import { addPerson } from '#lib/people/add-person.ts';
import { addChannel, removeChannel, showChannel } from '#lib/people/channels.ts';
import { recordConsent, withdrawConsent } from '#lib/people/consent.ts';
import { editPerson } from '#lib/people/edit-person.ts';
import { personValues } from '#lib/people/edit-values.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { addChannelSchema, editPersonSchema, personSchema, recordConsentSchema } from '#lib/people/schema.ts';
import type { ShownChannel } from '#lib/people/view.ts';

const uuid = z.uuid();

async function open(reference: string) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, reference);
  if (!found) notFound();
  return { viewer, caseId: found.id, home: `/cases/${reference}/people` };
}

function sent(data: FormData) {
  const { requestId, ...values } = formDataToObject(data);
  return { values, requestId: uuid.optional().catch(undefined).parse(requestId) };
}

function invalid(error: z.ZodError, values: Record<string, unknown>): ActionState<never> {
  return { status: 'invalid', fieldErrors: fieldErrors(error), values };
}

function refused(result: Result<unknown>, values: Record<string, unknown>): ActionState<never> {
  return { status: 'failed', code: result.ok ? 'unexpected' : result.error.code, values };
}

export async function addPersonAction(
  reference: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const { viewer, caseId, home } = await open(reference);
  const { values, requestId } = sent(data);
  const intent = readIntent(data);
  if (intent) return { status: 'invalid', fieldErrors: {}, values: applyIntent(values, intent) };
  const parsed = personSchema.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const added = await addPerson(viewer, caseId, parsed.data, requestId);
  if (!added.ok) return refused(added, values);
  redirect(`${home}/${added.data}`);
}

export async function editPersonAction(
  reference: string,
  personId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const { viewer, caseId, home } = await open(reference);
  const { values, requestId } = sent(data);
  const intent = readIntent(data);
  if (intent) return { status: 'invalid', fieldErrors: {}, values: applyIntent(values, intent) };
  const parsed = editPersonSchema.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const saved = await editPerson(viewer, caseId, personId, parsed.data, requestId);
  if (saved.ok) redirect(`${home}/${personId}`);
  const stored =
    saved.error.code === 'conflict' ? await findPerson(viewer, caseId, uuid.parse(personId)) : null;
  if (!stored) return refused(saved, values);
  const { version, ...mine } = values;
  return {
    status: 'conflict',
    ...differingFields(mine, personValues(stored.person)),
    theirVersion: stored.person.version,
    values,
  };
}

export async function addChannelAction(
  reference: string,
  personId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const { viewer, caseId, home } = await open(reference);
  const { values, requestId } = sent(data);
  const parsed = addChannelSchema.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const added = await addChannel(viewer, caseId, uuid.parse(personId), parsed.data, requestId);
  if (!added.ok) return refused(added, values);
  revalidatePath(`${home}/${personId}`);
  return { status: 'ok' };
}

export async function removeChannelAction(
  reference: string,
  personId: string,
  data: FormData,
): Promise<void> {
  const { viewer, caseId, home } = await open(reference);
  await removeChannel(viewer, caseId, uuid.parse(data.get('channelId')));
  revalidatePath(`${home}/${personId}`);
}

export async function showChannelAction(
  reference: string,
  _: ShownChannel,
  data: FormData,
): Promise<ShownChannel> {
  const { viewer, caseId } = await open(reference);
  const shown = await showChannel(viewer, caseId, uuid.parse(data.get('channelId')));
  return { value: shown.ok ? shown.data : null };
}

export async function recordConsentAction(
  reference: string,
  personId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const { viewer, caseId, home } = await open(reference);
  const { values, requestId } = sent(data);
  const parsed = recordConsentSchema.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const recorded = await recordConsent(viewer, caseId, uuid.parse(personId), parsed.data, requestId);
  if (!recorded.ok) return refused(recorded, values);
  revalidatePath(`${home}/${personId}`);
  return { status: 'ok' };
}

export async function withdrawConsentAction(
  reference: string,
  personId: string,
  data: FormData,
): Promise<void> {
  const { viewer, caseId, home } = await open(reference);
  await withdrawConsent(viewer, caseId, uuid.parse(data.get('consentId')));
  revalidatePath(`${home}/${personId}`);
}
