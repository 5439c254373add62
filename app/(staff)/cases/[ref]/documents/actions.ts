'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { documentValues } from '#lib/documents/document-view.ts';
import { editDocument } from '#lib/documents/edit-document.ts';
import { findDocument } from '#lib/documents/find-document.ts';
import { documentKinds, documentSchema } from '#lib/documents/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

const requestId = z.uuid().optional().catch(undefined);

export async function editDocumentAction(
  reference: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = documentSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const target = { id: z.uuid().parse(id), version: rowVersion.parse(values.version) };
  const saved = await editDocument(viewer, found.id, target, parsed.data, requestId.parse(values.requestId));
  if (!saved.ok && saved.error.code === 'conflict') {
    const stored = await findDocument(viewer, found.id, id);
    if (stored) {
      const theirs = { version: stored.version, values: documentValues(stored) };
      return conflictingForm(values, parsed.data, theirs, await documentWords());
    }
  }
  if (!saved.ok) return refusedForm(saved.error, values);
  redirect(`/cases/${encodeURIComponent(reference)}/documents?saved=changed`);
}

/** How the values of a document's choices are said when two versions are compared. */
async function documentWords(): Promise<Record<string, Record<string, string>>> {
  const t = await getT('documents');
  const languages = languageOptions(await currentLocale(), (await getT('common'))('language-unknown'));
  return {
    kind: Object.fromEntries(documentKinds.map((kind) => [kind, t(`kinds.${kind}`)])),
    language: Object.fromEntries(languages.map(({ value, label }) => [value, label])),
  };
}
