import { form } from '../call-action.ts';
import { mayAssign, mayRead, mayWrite, sure } from '../oracle.ts';
import { stored } from '../stage/world.ts';
import { type CaseAction, type Cell, idle } from './action.ts';
import { directed, kept, letter, type Make, part, staff, text, yesterday } from './case-forms.ts';
import { freeColleague, spareMove, sparePlace } from './spare-parts.ts';

/** A form about an inquiry. */
export function onInquiry(
  which: 'inquiry' | 'draftInquiry',
  first: (cell: Cell) => unknown[],
  fields: Make,
  changes: string,
): CaseAction {
  return {
    of: 'case',
    may: mayWrite,
    at: ({ file }) => `/inquiries/${file.parts[which]}`,
    args: async (cell) => [...first(cell), idle, form(await fields(cell))],
    changes,
  };
}

/** Actions on cases from places that serve all of them, by file and name. */
export const deskActions: Record<string, CaseAction> = {
  [`${staff}/inquiries/[id]/edit/actions.ts:editInquiryAction`]: kept(
    onInquiry(
      'draftInquiry',
      part('draftInquiry'),
      async (cell) => ({ ...letter(cell), version: await stored('inquiry', cell.file.parts.draftInquiry) }),
      'inquiry',
    ),
  ),
  [`${staff}/inquiries/actions.ts:recordMoveAction`]: onInquiry(
    'inquiry',
    ({ file }) => [file.parts.inquiry, 'reminder-sent'],
    ({ file }) => ({ kind: 'reminder-sent', hopId: file.parts.hop, channel: 'post', on: yesterday() }),
    'move',
  ),
  [`${staff}/inquiries/actions.ts:correctMoveAction`]: {
    ...onInquiry(
      'inquiry',
      () => [],
      () => ({}),
      'move',
    ),
    args: async (cell) => {
      const { inquiry, hop } = cell.file.parts;
      const place = { inquiryId: inquiry, moveId: await spareMove(cell), kind: 'reminder-sent' };
      return [
        place,
        idle,
        form({ kind: place.kind, hopId: hop, channel: 'email', on: yesterday(), why: text }),
      ];
    },
  },
  [`${staff}/inquiries/actions.ts:voidMoveAction`]: {
    ...onInquiry(
      'inquiry',
      () => [],
      () => ({}),
      'move',
    ),
    args: async (cell) => {
      const place = { inquiryId: cell.file.parts.inquiry, moveId: await spareMove(cell) };
      return [place, idle, form({ note: text })];
    },
  },

  [`${staff}/intake/actions.ts:findKnownPeopleAction`]: {
    of: 'case',
    may: mayRead,
    at: () => '/intake',
    args: ({ file }) => [`${file.word} Witnessov`],
    tells: ({ file }) => file.reference,
  },
  [`${staff}/coordination/actions.ts:assignCaseAction`]: coordinating(freeColleague),
  [`${staff}/coordination/actions.ts:endAssignmentAction`]: directed(coordinating(sparePlace)),
  [`${staff}/coordination/people/actions.ts:handOverAction`]: coordinating(async (cell) => {
    const { world, file } = cell;
    await sparePlace(cell);
    await world.owner.query('delete from case_assignment where user_id = $1 and case_id = $2', [
      world.taker,
      file.id,
    ]);
    return { from: world.spare, to: world.taker, capacity: 'same', cases: [file.id] };
  }),
};

function coordinating(fields: Make): CaseAction {
  return {
    of: 'case',
    may: sure(mayAssign),
    at: () => '/coordination',
    args: async (cell) => [idle, form(await fields(cell))],
    changes: 'case_assignment',
  };
}
