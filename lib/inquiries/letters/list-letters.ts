import 'server-only';
import {
  selectCaseLetters,
  selectInquiryLetters,
  selectWaitingLetters,
} from '#db/queries/letters/letters.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { letterLine } from './letter-line.ts';
import type { LetterLine } from './view.ts';

/** The letters of a case, the newest first. */
export function listCaseLetters(viewer: Viewer, caseId: string): Promise<LetterLine[]> {
  return read(viewer, async ({ tx }) => (await selectCaseLetters(tx, caseId)).map(letterLine));
}

/** The letters of an inquiry, the newest first. */
export function listInquiryLetters(viewer: Viewer, inquiryId: string): Promise<LetterLine[]> {
  return read(viewer, async ({ tx }) => (await selectInquiryLetters(tx, inquiryId)).map(letterLine));
}

/** What waits for the viewer's approval, the longest waiting first; nothing for who may not approve. */
export function listWaitingLetters(viewer: Viewer, limit: number): Promise<LetterLine[]> {
  if (!may(viewer, 'letter.approve')) return Promise.resolve([]);
  return read(viewer, async ({ tx }) => (await selectWaitingLetters(tx, viewer, limit)).map(letterLine));
}
