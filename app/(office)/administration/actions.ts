'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { welcomeLink } from '#lib/auth/welcome-link.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { smallestGroupSchema } from '#lib/records/schema.ts';
import { setSmallestGroup } from '#lib/records/set-smallest-group.ts';
import { addUser } from '#lib/users/add-user.ts';
import { changeRole } from '#lib/users/change-role.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import {
  addUserSchema,
  changeRoleSchema,
  idleLockSchema,
  judgingSchema,
  makeLinkSchema,
  secondFactorRolesSchema,
  setDisabledSchema,
  userIdSchema,
} from '#lib/users/schema.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { setIdleLock } from '#lib/users/set-idle-lock.ts';
import { setJudgingRule } from '#lib/users/set-judging-rule.ts';
import { setSecondFactorRoles } from '#lib/users/set-second-factor-roles.ts';
import { withdrawLink } from '#lib/users/withdraw-link.ts';

type LinkState = ActionState<{ link: string }>;

export async function addUserAction(_: LinkState, data: FormData): Promise<LinkState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = addUserSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const added = await addUser(confirmed.data, parsed.data);
  if (!added.ok) return refusedForm(added.error, values);
  return shown(added.data.token, parsed.data.name);
}

export async function makeLinkAction(_: LinkState, data: FormData): Promise<LinkState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = makeLinkSchema.safeParse(values);
  if (!parsed.success) return { status: 'failed', code: 'not-found', values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const made = await makePasswordLink(confirmed.data, parsed.data.userId, {
    resetsFactors: parsed.data.factors === 'anew',
  });
  if (!made.ok) return refusedForm(made.error, values);
  return shown(made.data.token);
}

export async function withdrawLinkAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const values = formDataToObject(data);
  const parsed = userIdSchema.safeParse(values);
  const done = parsed.success ? await withdrawLink(viewer, parsed.data.userId) : null;
  if (!done?.ok) return { status: 'failed', code: 'not-found', values };
  revalidatePath('/administration', 'layout');
  return { status: 'ok', message: (await getT('admin'))('link.withdrawn') };
}

export async function setIdleLockAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const values = formDataToObject(data);
  const parsed = idleLockSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const done = await setIdleLock(viewer, parsed.data.minutes);
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/', 'layout');
  return { status: 'ok', message: (await getT('admin'))('idle-lock.done') };
}

export async function setJudgingRuleAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = judgingSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const done = await setJudgingRule(confirmed.data, parsed.data, text(values.requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/administration', 'layout');
  return { status: 'ok', message: (await getT('judgements'))('settings.done') };
}

export async function changeRoleAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = changeRoleSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const done = await changeRole(confirmed.data, parsed.data.userId, parsed.data.role, text(values.requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/administration', 'layout');
  return { status: 'ok', message: (await getT('admin'))('role.done') };
}

export async function setDisabledAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = setDisabledSchema.safeParse(values);
  if (!parsed.success) return { status: 'failed', code: 'invalid', values };
  const disabled = parsed.data.disabled === 'yes';
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const done = await setDisabled(confirmed.data, parsed.data.userId, disabled, text(values.requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/administration', 'layout');
  return { status: 'ok', message: (await getT('admin'))(disabled ? 'disable.done' : 'enable.done') };
}

export async function secondFactorRolesAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = secondFactorRolesSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const roles = [parsed.data.roles ?? []].flat();
  const done = await setSecondFactorRoles(confirmed.data, roles, text(values.requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/administration', 'layout');
  return { status: 'ok', message: (await getT('admin'))('factors.done') };
}

export async function setSmallestGroupAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('users.administer');
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = smallestGroupSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const done = await setSmallestGroup(confirmed.data, parsed.data.cases, text(values.requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/administration', 'layout');
  return { status: 'ok', message: (await getT('records'))('group.done') };
}

/** The message holds the link as text, so that it reaches a page without scripts too. */
async function shown(token: string, name?: string): Promise<LinkState> {
  const t = await getT('admin');
  const link = welcomeLink(token);
  revalidatePath('/administration', 'layout');
  return {
    status: 'ok',
    data: { link },
    message: name ? t('add.done', { name, link }) : t('link.done', { link }),
  };
}

function text(value: unknown): string | undefined {
  return z.uuid().optional().catch(undefined).parse(value);
}
