'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { SeenImport } from '#components/calendars/import-form.tsx';
import type { ImpactWords } from '#components/due/impact-list.tsx';
import { impactWords } from '#components/laws/impact-words.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { previewImport, takeInFile } from '#lib/calendars/import-file.ts';
import {
  largestFile,
  previewSchema,
  setDaySchema,
  setYearSchema,
  takeInSchema,
  tryDaySchema,
} from '#lib/calendars/schema.ts';
import { removeDay, setDay, setYear, tryDay } from '#lib/calendars/set-day.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

const request = z.uuid().optional().catch(undefined);
const yearPage = (id: string, day: string, done: string) =>
  `/laws/calendars/${encodeURIComponent(id)}/${day.slice(0, 4)}?done=${done}`;

/** Sets a day; pressed with `_do=try` it only says which dates that would move. */
export async function setDayAction(
  id: string,
  _: ActionState<ImpactWords>,
  data: FormData,
): Promise<ActionState<ImpactWords>> {
  const viewer = await requireCapability('calendar.edit');
  const { requestId, ...values } = formDataToObject(data);
  if (data.get('_do') === 'try') {
    const tried = tryDaySchema.safeParse(values);
    if (!tried.success) return { status: 'invalid', fieldErrors: fieldErrors(tried.error), values };
    const impact = await tryDay(viewer, id, tried.data);
    if (!impact.ok) return refusedForm(impact.error, values);
    return { status: 'ok', data: await impactWords(impact.data, 'calendar'), values };
  }
  const parsed = setDaySchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const saved = await setDay(viewer, id, parsed.data, request.parse(requestId));
  if (!saved.ok) return refusedForm(saved.error, values);
  revalidatePath('/', 'layout');
  redirect(yearPage(id, parsed.data.day, 'set'));
}

export async function removeDayAction(data: FormData): Promise<void> {
  const viewer = await requireCapability('calendar.edit');
  const id = z.uuid().safeParse(data.get('day'));
  const removed = id.success ? await removeDay(viewer, id.data) : null;
  revalidatePath('/', 'layout');
  redirect(removed?.ok ? yearPage(removed.data.calendarId, removed.data.day, 'removed') : '/laws/calendars');
}

export async function setYearAction(
  place: { id: string; year: number },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireCapability('calendar.edit');
  const { requestId, ...values } = formDataToObject(data);
  const parsed = setYearSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const { id: calendarId, year } = place;
  const saved = await setYear(viewer, { calendarId, year }, parsed.data, request.parse(requestId));
  if (!saved.ok) return refusedForm(saved.error, values);
  revalidatePath('/', 'layout');
  redirect(yearPage(calendarId, String(year), 'year'));
}

/** Reads a chosen file, or the text that was pasted, and says what it would change and move. Nothing is stored. */
export async function previewImportAction(
  id: string,
  _: ActionState<SeenImport>,
  data: FormData,
): Promise<ActionState<SeenImport>> {
  const viewer = await requireCapability('calendar.edit');
  const file = data.get('file');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const { requestId: _request, file: _file, ...values } = formDataToObject(data);
  if (chosen && chosen.size > largestFile)
    return { status: 'invalid', fieldErrors: { file: 'calendar.too-large' }, values };
  const parsed = previewSchema.safeParse(chosen ? { text: await chosen.text() } : values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const preview = await previewImport(viewer, id, parsed.data.text);
  if (preview.ok) {
    const { impact, ...seen } = preview.data;
    return { status: 'ok', data: { ...seen, impact: await impactWords(impact, 'calendar') } };
  }
  const { code, field } = preview.error;
  return refusedForm({ code, field: field && chosen ? 'file' : field }, values);
}

export async function takeInAction(id: string, _: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('calendar.edit');
  const { requestId, ...values } = formDataToObject(data);
  const parsed = takeInSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const taken = await takeInFile(viewer, id, parsed.data, request.parse(requestId));
  if (!taken.ok) return refusedForm(taken.error, values);
  revalidatePath('/', 'layout');
  const year = /\b(20\d\d)\b/.exec(parsed.data.text)?.[1] ?? '';
  redirect(year ? yearPage(id, year, 'imported') : '/laws/calendars');
}
