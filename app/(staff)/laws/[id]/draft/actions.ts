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
import type { LawProblem } from '#lib/domain/regimes/check-law.ts';
import type { LawValue } from '#lib/domain/regimes/law-path.ts';
import { type NewRulePlace, readNewRule } from '#lib/domain/regimes/new-rule.ts';
import { besideStored, readRule, ruleEdits } from '#lib/domain/regimes/read-rule.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { wholeLaw } from '#lib/domain/regimes/rule-fields.ts';
import { editDraft } from '#lib/laws/draft-law.ts';
import { copyVersionSchema } from '#lib/laws/schema.ts';

const request = z.uuid().optional().catch(undefined);
const draftPage = (id: string) => `/laws/${encodeURIComponent(id)}/draft`;
const rulePage = (id: string, path: string) => `${draftPage(id)}/rule?path=${encodeURIComponent(path)}`;

/** What is wrong with a rule, beside its fields; what is wrong elsewhere because of it, above the form. */
function refusedRule(
  problems: readonly LawProblem[],
  at: string,
  values: Record<string, unknown>,
): ActionState {
  const inside = at === '' ? problems : problems.filter(({ path }) => path.startsWith(`${at}/`));
  const from = at === '' ? 0 : at.length + 1;
  const named = inside.map(({ path, code }) => [path.slice(from).replaceAll('/', '.'), code] as const);
  if (named.length === 0) return { status: 'failed', code: problems[0]?.code ?? 'invalid', values };
  return { status: 'invalid', fieldErrors: Object.fromEntries(named), values };
}

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
    if (read.ok) return ruleEdits(place.path, read.value);
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
    const { mine, theirs } = besideStored(stored.law, place.path, values) ?? { mine: values, theirs: {} };
    return conflictingForm(values, mine, { version: stored.version, values: theirs });
  }
  return refusedRule(saved.data.problems, place.path === wholeLaw ? '' : place.path, values);
}

/** Adds a rule to a version of a draft, under a mark of the organisation's own. */
export async function addRuleAction(
  place: NewRulePlace & { id: string },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireCapability('law.edit');
  const { requestId, version, ...values } = formDataToObject(data);
  let errors: Record<string, string> | null = null;
  let at = '';
  const edits = (law: Regime): LawEdit[] | 'invalid' | null => {
    const read = readNewRule(law, place, values);
    if (!read) return null;
    at = read.at;
    if (read.ok) return read.edits;
    errors = read.errors;
    return 'invalid';
  };
  const parsed = rowVersion.safeParse(version);
  if (!parsed.success) return { status: 'failed', code: 'conflict', values };
  const saved = await editDraft(viewer, place.id, parsed.data, edits, request.parse(requestId));
  if (errors) return { status: 'invalid', fieldErrors: errors, values };
  if (!saved.ok) return refusedForm(saved.error, values);
  if (saved.data.saved) redirect(draftPage(place.id));
  // It is new, so nobody else has changed it: sent again, it is added to what the other one saved.
  if ('stored' in saved.data)
    return conflictingForm(values, values, { version: saved.data.stored.version, values });
  return refusedRule(saved.data.problems, at, values);
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
  redirect(rulePage(id, `versions/${named}`));
}

/** Takes a rule, or a whole version, out of a draft. A rule's own page says which others still need it. */
export async function removeRuleAction(place: { id: string; path: string }, data: FormData): Promise<void> {
  const viewer = await requireCapability('law.edit');
  const version = rowVersion.catch(1).parse(data.get('version'));
  const saved = await editDraft(viewer, place.id, version, () => [{ path: place.path, remove: true }]);
  if (saved.ok && saved.data.saved) redirect(draftPage(place.id));
  const isRule = place.path.split('/').length > 2;
  redirect(isRule ? `${rulePage(place.id, place.path)}&refused=1` : `${draftPage(place.id)}?refused=1`);
}
