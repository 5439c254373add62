'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { addEvent } from '#lib/events/add-event.ts';
import { editEvent } from '#lib/events/edit-event.ts';
import { eventValues, inputValues } from '#lib/events/event-values.ts';
import { findEvent } from '#lib/events/find-event.ts';
import { eventSchema } from '#lib/events/schema.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { eventWords } from './event-options.ts';

const requestId = z.uuid().optional().catch(undefined);

export async function addEventAction(
  reference: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = eventSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const added = await addEvent(viewer, found.id, parsed.data, requestId.parse(values.requestId));
  if (!added.ok) return refusedForm(added.error, values);
  redirect(`/cases/${encodeURIComponent(reference)}/chronology?saved=added`);
}

export async function editEventAction(
  reference: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = eventSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const target = { id, version: rowVersion.parse(values.version) };
  const saved = await editEvent(viewer, found.id, target, parsed.data, requestId.parse(values.requestId));
  if (!saved.ok && saved.error.code === 'conflict') {
    const stored = await findEvent(viewer, found.id, id, await currentLocale());
    if (stored) {
      const theirs = { version: stored.version, values: eventValues(stored) };
      const words = await eventWords(viewer, found.id);
      return conflictingForm(values, inputValues(parsed.data), theirs, words);
    }
  }
  if (!saved.ok) return refusedForm(saved.error, values);
  redirect(`/cases/${encodeURIComponent(reference)}/chronology?saved=changed`);
}
