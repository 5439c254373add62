import type { ActionEntry } from './action.ts';
import { caseActions } from './case-actions.ts';
import { houseActions } from './house-actions.ts';
import { lawActions } from './law-actions.ts';
import { sharingActions } from './sharing-actions.ts';

/** One entry for each server action; the matrix fails for one that has none. */
export const actions: Record<string, ActionEntry> = {
  ...caseActions,
  ...sharingActions,
  ...houseActions,
  ...lawActions,
};
