'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import type { LawEdit } from '#lib/domain/regimes/apply-law-edit.ts';
import type { LawValue } from '#lib/domain/regimes/law-path.ts';
import { readRule, ruleValues } from '#lib/domain/regimes/read-rule.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { editDraft } from '#lib/laws/draft-law.ts';
import { copyVersionSchema } from '#lib/laws/schema.ts';

const request = z.uuid().optional().catch(undefined);
const draftPage = (id: string) => `/laws/${encodeURIComponent(id)}/draft`;

/** Saves one rule of a draft as its form has it. What is wrong is told beside the field that it is about. */
export async function editRuleAction(
  place: { id: string; path: string },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireCapability('law.edit');
  const { requestId, version, ...values } = formDataToObject(data);
  let errors: Record<string, string> | null = null;
  const edits = (law: Regime): LawEdit[] | 'invalid' | null => {
    const read = readRule(law, place.path, values);
    if (!read) return null;
    if (read.ok) return [{ path: place.path, value: read.value }];
    errors = read.errors;
    return 'invalid';
  };
  const parsed = rowVersion.safeParse(version);
  if (!parsed.success) return { status: 'failed', code: 'conflict', values };
  const saved = await editDraft(viewer, place.id, parsed.data, edits, request.parse(requestId));
  if (errors) return { status: 'invalid', fieldErrors: errors, values };
  if (!saved.ok) return refusedForm(saved.error, values);
  if (saved.data.saved) redirect(draftPage(place.id));
  if ('stored' in saved.data) {
    const { stored } = saved.data;
    return conflictingForm(values, values, {
      version: stored.version,
      values: ruleValues(stored.law, place.path) ?? {},
    });
  }
  const { problems } = saved.data;
  const inside = problems.filter(({ path }) => path.startsWith(`${place.path}/`));
  const named = inside.map(
    ({ path, code }) => [path.slice(place.path.length + 1).replaceAll('/', '.'), code] as const,
  );
  if (named.length === 0) return { status: 'failed', code: problems[0]?.code ?? 'invalid', values };
  return { status: 'invalid', fieldErrors: Object.fromEntries(named), values };
}

/** Adds a version by copying another one; its days are set in its own form. */
export async function copyVersionAction(id: string, _: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('law.edit');
  const { requestId, version, ...values } = formDataToObject(data);
  const parsed = copyVersionSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const { from, id: named } = parsed.data;
  const edits = (law: Regime): LawEdit[] | null => {
    const copied = law.versions.find((one) => one.id === from);
    if (!copied || law.versions.some((one) => one.id === named)) return null;
    // Applied to nothing until its days are set: two versions are never in force on one day.
    const value = { ...copied, id: named, switchedOff: true } as unknown as LawValue;
    return [{ path: `versions/${named}`, value }];
  };
  const saved = await editDraft(
    viewer,
    id,
    rowVersion.catch(1).parse(version),
    edits,
    request.parse(requestId),
  );
  if (!saved.ok && saved.error.code === 'not-found')
    return { status: 'invalid', fieldErrors: { id: 'law.named-twice' }, values };
  if (!saved.ok) return refusedForm(saved.error, values);
  if (!saved.data.saved) return { status: 'failed', code: 'conflict', values };
  redirect(`${draftPage(id)}/rule?path=${encodeURIComponent(`versions/${named}`)}`);
}

/** Takes a rule, or a whole version, out of a draft. */
export async function removeRuleAction(place: { id: string; path: string }, data: FormData): Promise<void> {
  const viewer = await requireCapability('law.edit');
  const version = rowVersion.catch(1).parse(data.get('version'));
  const saved = await editDraft(viewer, place.id, version, () => [{ path: place.path, remove: true }]);
  const refused = !saved.ok || !saved.data.saved;
  redirect(refused ? `${draftPage(place.id)}?refused=1` : draftPage(place.id));
}
