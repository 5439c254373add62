'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { addClaim } from '#lib/claims/add-claim.ts';
import { claimValues, typedValues } from '#lib/claims/claim-values.ts';
import { editClaim } from '#lib/claims/edit-claim.ts';
import { linkClaims } from '#lib/claims/link-claims.ts';
import { listClaims } from '#lib/claims/list-claims.ts';
import { claimSchema, linkSchema } from '#lib/claims/schema.ts';
import { unlinkClaims } from '#lib/claims/unlink-claims.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { claimWords } from './claim-options.ts';

const requestId = z.uuid().optional().catch(undefined);
const claimsOf = (reference: string) => `/cases/${encodeURIComponent(reference)}/claims`;

export async function addClaimAction(
  reference: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = claimSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const added = await addClaim(viewer, found.id, parsed.data, requestId.parse(values.requestId));
  if (!added.ok) return refusedForm(added.error, values);
  redirect(`${claimsOf(reference)}?saved=claim-added`);
}

export async function editClaimAction(
  reference: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = claimSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const target = { id: z.uuid().parse(id), version: rowVersion.parse(values.version) };
  const saved = await editClaim(viewer, found.id, target, parsed.data, requestId.parse(values.requestId));
  if (!saved.ok && saved.error.code === 'conflict') {
    const board = await listClaims(viewer, found.id, await currentLocale());
    const stored = board.claims.find((claim) => claim.id === id);
    if (stored) {
      const theirs = { version: stored.version, values: claimValues(stored) };
      return conflictingForm(values, typedValues(parsed.data), theirs, await claimWords(viewer, found.id));
    }
  }
  if (!saved.ok) return refusedForm(saved.error, values);
  redirect(`${claimsOf(reference)}?saved=claim-changed`);
}

export async function linkClaimAction(
  reference: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = linkSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const linked = await linkClaims(viewer, found.id, z.uuid().parse(id), parsed.data);
  if (!linked.ok) return refusedForm(linked.error, values);
  redirect(`${claimsOf(reference)}/${id}?saved=linked`);
}

export async function unlinkClaimAction(reference: string, id: string, data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const link = linkSchema.parse(formDataToObject(data));
  await unlinkClaims(viewer, found.id, z.uuid().parse(id), link);
  redirect(`${claimsOf(reference)}/${id}?saved=unlinked`);
}
