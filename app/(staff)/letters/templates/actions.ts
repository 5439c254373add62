'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject, typedValues } from '#lib/domain/form-data.ts';
import { addTemplate } from '#lib/inquiries/letters/add-template.ts';
import { retireTemplate } from '#lib/inquiries/letters/retire-template.ts';
import { templateSchema } from '#lib/letters/schema.ts';
import { refused } from '../../inquiries/read-form.ts';

const home = '/letters/templates';
const request = z.uuid().optional().catch(undefined);

export async function addTemplateAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const values = typedValues(data);
  const parsed = templateSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const { file, ...named } = parsed.data;
  const bytes = Buffer.from(await file.arrayBuffer());
  const added = await addTemplate(viewer, { ...named, bytes }, request.parse(values.requestId));
  if (!added.ok) return refused(added.error, values);
  revalidatePath(home);
  redirect(home);
}

export async function retireTemplateAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse(data.get('id'));
  const retired = id.success ? await retireTemplate(viewer, id.data) : null;
  if (!retired?.ok) notFound();
  revalidatePath(home);
  redirect(home);
}
