'use server';

import { revalidatePath } from 'next/cache';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { markSeen } from '#lib/reminders/mark-seen.ts';
import { markSeenSchema } from '#lib/reminders/schema.ts';

export async function markSeenAction(data: FormData): Promise<void> {
  const viewer = await requireCapability('case.open');
  const parsed = markSeenSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return;
  await markSeen(viewer, parsed.data);
  revalidatePath('/today');
}
