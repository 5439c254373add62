'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { editTask } from '#lib/tasks/edit-task.ts';
import { findTask } from '#lib/tasks/find-task.ts';
import { listHolders } from '#lib/tasks/list-holders.ts';
import { markTaskDone } from '#lib/tasks/mark-task-done.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { taskValues, typedTaskValues } from '#lib/tasks/task-view.ts';

const requestId = z.uuid().optional().catch(undefined);
const markForm = z.object({ id: z.uuid(), done: z.enum(['true', 'false']) });

/** Back to the tasks. The head of the case says its next date, and the browser would keep it as it was. */
function toTasks(reference: string, saved: 'added' | 'changed' | 'finished' | 'reopened'): never {
  const home = `/cases/${encodeURIComponent(reference)}`;
  revalidatePath(home, 'layout');
  redirect(`${home}/tasks?saved=${saved}`);
}

export async function addTaskAction(
  reference: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = taskSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const added = await addTask(viewer, found.id, parsed.data, requestId.parse(values.requestId));
  if (!added.ok) return refusedForm(added.error, values);
  toTasks(reference, 'added');
}

export async function editTaskAction(
  reference: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = taskSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const target = { id: z.uuid().parse(id), version: rowVersion.parse(values.version) };
  const saved = await editTask(viewer, found.id, target, parsed.data, requestId.parse(values.requestId));
  if (!saved.ok && saved.error.code === 'conflict') {
    const stored = await findTask(viewer, found.id, id);
    if (stored) {
      const theirs = { version: stored.version, values: taskValues(stored) };
      const names = Object.fromEntries(
        (await listHolders(viewer, found.id)).map(({ id: who, name }) => [who, name]),
      );
      return conflictingForm(values, typedTaskValues(parsed.data), theirs, { assigneeId: names });
    }
  }
  if (!saved.ok) return refusedForm(saved.error, values);
  toTasks(reference, 'changed');
}

export async function markTaskAction(reference: string, data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const { id, done } = markForm.parse(Object.fromEntries(data));
  const marked = await markTaskDone(viewer, found.id, id, done === 'true');
  if (!marked.ok) notFound();
  toTasks(reference, done === 'true' ? 'finished' : 'reopened');
}
