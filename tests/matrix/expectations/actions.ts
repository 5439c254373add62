import { accountActions } from './account-actions.ts';
import type { ActionEntry } from './action.ts';
import { caseActions } from './case-actions.ts';
import { deskActions } from './desk-actions.ts';
import { houseActions } from './house-actions.ts';
import { judgementActions } from './judgement-actions.ts';
import { lawActions } from './law-actions.ts';
import { letterActions } from './letter-actions.ts';
import { sharingActions } from './sharing-actions.ts';

/** One entry for each server action; the matrix fails for one that has none. */
export const actions: Record<string, ActionEntry> = {
  ...caseActions,
  ...deskActions,
  ...judgementActions,
  ...lawActions,
  ...letterActions,
  ...sharingActions,
  ...houseActions,
  ...accountActions,
};
