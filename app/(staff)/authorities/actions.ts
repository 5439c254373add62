'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { addAuthority } from '#lib/authorities/add-authority.ts';
import { addOfficial } from '#lib/authorities/add-official.ts';
import { editAuthority } from '#lib/authorities/edit-authority.ts';
import { editOfficial } from '#lib/authorities/edit-official.ts';
import { authoritySchema, officialSchema } from '#lib/authorities/schema.ts';
import type { Saved } from '#lib/authorities/view.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { applyIntent, readIntent } from '#lib/domain/form-intent.ts';
import type { Failure, Result } from '#lib/domain/result.ts';

const optionalId = z.uuid().optional().catch(undefined);
type Values = Record<string, unknown>;

export async function addAuthorityAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('authority.edit');
  const read = readForm(authoritySchema, data);
  if (!read.ok) return read.state;
  const added = await addAuthority(viewer, read.input, optionalId.parse(read.requestId));
  if (!added.ok) return refused(added.error, read.values);
  redirect(`/authorities/${added.data.id}`);
}

export async function editAuthorityAction(id: string, _: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('authority.edit');
  const read = readForm(authoritySchema, data);
  if (!read.ok) return read.state;
  const saved = await editAuthority(viewer, id, rowVersion.parse(read.version), read.input);
  return conflict(saved, read.values) ?? redirect(`/authorities/${id}`);
}

export async function addOfficialAction(
  authorityId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireCapability('authority.edit');
  const read = readForm(officialSchema, data);
  if (!read.ok) return read.state;
  const added = await addOfficial(viewer, authorityId, read.input, optionalId.parse(read.requestId));
  if (!added.ok) return refused(added.error, read.values);
  redirect(`/authorities/${authorityId}#officials`);
}

export async function editOfficialAction(
  ids: { official: string; authority: string },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireCapability('authority.edit');
  const read = readForm(officialSchema, data);
  if (!read.ok) return read.state;
  const saved = await editOfficial(viewer, ids.official, rowVersion.parse(read.version), read.input);
  return conflict(saved, read.values) ?? redirect(`/authorities/${ids.authority}#officials`);
}

type ReadForm<T> =
  | { ok: true; input: T; values: Values; requestId: unknown; version: unknown }
  | { ok: false; state: ActionState };

/** The form checked by its schema, or the form again: with a row more or less, or with what is wrong. */
function readForm<T>(schema: z.ZodType<T>, data: FormData): ReadForm<T> {
  const { requestId, version, ...values } = formDataToObject(data);
  const intent = readIntent(data);
  if (intent) {
    return { ok: false, state: { status: 'invalid', fieldErrors: {}, values: applyIntent(values, intent) } };
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, input: parsed.data, values, requestId, version };
  return { ok: false, state: { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values } };
}

function refused({ code, field }: Failure, values: Values): ActionState {
  if (field) return { status: 'invalid', fieldErrors: { [field]: code }, values };
  return { status: 'failed', code, values };
}

/** What to show instead of going on; null when it is saved, by this sending or by an equal one before it. */
function conflict(result: Result<Saved>, values: Values): ActionState | null {
  if (!result.ok) return refused(result.error, values);
  if (result.data.saved) return null;
  const { theirs } = result.data;
  const { mine, theirs: differing } = differingFields(values, theirs.values);
  if (Object.keys(mine).length === 0) return null;
  return { status: 'conflict', mine, theirs: differing, theirVersion: theirs.version, values };
}
