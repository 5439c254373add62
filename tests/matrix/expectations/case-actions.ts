import { randomUUID } from 'node:crypto';
import { type Fields, form } from '../call-action.ts';
import { mayAssign, mayDirect, mayKeep, mayRead, mayWrite, sure } from '../oracle.ts';
import { insert } from '../stage/insert.ts';
import { type Parts, stored } from '../stage/world.ts';
import { type CaseAction, type Cell, idle } from './action.ts';

type Make = (cell: Cell) => Fields | Promise<Fields>;
const text = 'written by the matrix';

/** A form on a page of the case; `bound` are the arguments that the page has fixed besides the reference. */
function onCase(
  page: (parts: Parts) => string,
  changes: string,
  fields: Make,
  bound: (cell: Cell) => unknown[] = () => [],
): CaseAction {
  return {
    of: 'case',
    may: mayWrite,
    at: ({ file }) => `/cases/${file.reference}${page(file.parts)}`,
    args: async (cell) => [cell.file.reference, ...bound(cell), idle, form(await fields(cell))],
    changes,
  };
}

/** Only for those whose organisation the case is. */
const kept = (entry: CaseAction): CaseAction => ({ ...entry, may: mayKeep });

/** Only for those who decide who else sees the case, and have proved lately who they are. */
const directed = (entry: CaseAction): CaseAction => ({ ...entry, may: sure(mayDirect) });

/** A button on a page of the case: it has no state. */
function button(
  page: (parts: Parts) => string,
  changes: string,
  fields: Make,
  bound: (cell: Cell) => unknown[] = () => [],
): CaseAction {
  const base = onCase(page, changes, fields, bound);
  return { ...base, args: async (cell) => (await base.args(cell)).filter((arg) => arg !== idle) };
}

function onInquiry(
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

const part =
  (name: keyof Parts) =>
  ({ file }: Cell) => [file.parts[name]];
const person = (parts: Parts) => `/people/${parts.person}`;
const yesterday = () => Temporal.Now.plainDateISO('UTC').subtract({ days: 1 }).toString();
const caseRow = async ({ file }: Cell) => ({ version: await stored('case_file', file.id) });
const staff = 'app/(staff)';
const inCase = `${staff}/cases/[ref]`;

const caseFields = ({ file }: Cell) => ({
  title: `${file.word}-title`,
  titleLang: 'en',
  summary: `${file.word}-summary`,
  urgency: 'normal',
});
const letter = ({ world, file }: Cell): Fields => ({
  authorityId: world.directory.authority,
  subject: `${file.word}-letter`,
  lang: 'en',
  'questions.0.text': text,
});

/** A way to reach the witness that may be taken away again. */
const spareChannel = ({ world, file }: Cell) =>
  insert(world.owner, 'contact_channel', {
    case_id: file.id,
    person_id: file.parts.person,
    kind: 'other',
    value: text,
  });
const spareConsent = ({ world, who, file }: Cell) =>
  insert(world.owner, 'consent', {
    case_id: file.id,
    person_id: file.parts.person,
    scope: ['record'],
    state: 'given',
    recorded_by: world.userIds.get(who.key),
  });
/** The colleague who is to be given the case. */
async function freeColleague({ world, file }: Cell): Promise<Fields> {
  await world.owner.query('delete from case_assignment where case_id = $1 and user_id = $2', [
    file.id,
    world.spare,
  ]);
  return { caseId: file.id, userId: world.spare, capacity: 'member' };
}
/** The place of the colleague who has the case; whoever tries at the same time means the same one. */
async function sparePlace({ world, file }: Cell): Promise<Fields> {
  const row = [file.id, world.spare];
  await world.owner.query(
    `insert into case_assignment (case_id, user_id, capacity, assigned_by) values ($1, $2, 'member', $2)
     on conflict do nothing`,
    row,
  );
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from case_assignment where case_id = $1 and user_id = $2 and ended_at is null',
    row,
  );
  return { assignmentId: rows[0]?.id ?? '' };
}
/** A reminder of ours that stands in the inquiry and may be taken back. */
async function spareMove({ world, file }: Cell): Promise<string> {
  const id = randomUUID();
  const data = {
    kind: 'reminder-sent',
    id,
    hopId: file.parts.hop,
    on: yesterday(),
    learnedOn: null,
    note: null,
    channel: 'post',
    enteredAt: new Date().toISOString(),
    enteredBy: world.spare,
  };
  return insert(world.owner, 'move', {
    id,
    case_id: file.id,
    inquiry_id: file.parts.inquiry,
    kind: data.kind,
    data,
    entered_by: world.spare,
  });
}
async function unlinked({ world, file }: Cell): Promise<Fields> {
  await world.owner.query('delete from claim_link where case_id = $1', [file.id]);
  return { relation: 'supports', other: file.parts.otherClaim };
}
async function linked(cell: Cell): Promise<Fields> {
  const fields = await unlinked(cell);
  const { world, file } = cell;
  await world.owner.query(
    `insert into claim_link (case_id, from_claim_id, to_claim_id, kind) values ($1, $2, $3, 'supports')
     on conflict do nothing`,
    [file.id, file.parts.claim, file.parts.otherClaim],
  );
  return fields;
}

const otherStatus = async ({ file }: Cell) =>
  (await stored('case_file', file.id, 'status')) === 'open' ? 'watching' : 'open';

/** Actions on a case, by file and name. */
export const caseActions: Record<string, CaseAction> = {
  [`${inCase}/chronology/actions.ts:addEventAction`]: onCase(
    () => '/chronology/add',
    'event',
    () => ({
      date: '2026-02-01',
      kind: 'other',
      text,
      lang: 'en',
    }),
  ),
  [`${inCase}/chronology/actions.ts:editEventAction`]: onCase(
    ({ event }) => `/chronology/${event}`,
    'event',
    async ({ file }) => ({
      kind: 'other',
      text: `${file.word}-event`,
      lang: 'en',
      version: await stored('event', file.parts.event),
    }),
    part('event'),
  ),
  [`${inCase}/claims/actions.ts:addClaimAction`]: onCase(
    () => '/claims/add',
    'claim',
    () => ({
      text,
      lang: 'en',
      byName: text,
    }),
  ),
  [`${inCase}/claims/actions.ts:editClaimAction`]: onCase(
    ({ claim }) => `/claims/${claim}`,
    'claim',
    async ({ file }) => ({
      text: `${file.word}-claim`,
      lang: 'en',
      byName: text,
      version: await stored('claim', file.parts.claim),
    }),
    part('claim'),
  ),
  [`${inCase}/claims/actions.ts:linkClaimAction`]: onCase(
    ({ claim }) => `/claims/${claim}`,
    'claim_link',
    unlinked,
    part('claim'),
  ),
  [`${inCase}/claims/actions.ts:unlinkClaimAction`]: button(
    ({ claim }) => `/claims/${claim}`,
    'claim_link',
    linked,
    part('claim'),
  ),
  [`${inCase}/claims/questions/actions.ts:addQuestionAction`]: onCase(
    () => '/claims/questions/add',
    'open_question',
    () => ({ text, lang: 'en' }),
  ),
  [`${inCase}/claims/questions/actions.ts:editQuestionAction`]: onCase(
    ({ question }) => `/claims/questions/${question}`,
    'open_question',
    async ({ file }) => ({
      text: `${file.word}-question`,
      lang: 'en',
      version: await stored('open_question', file.parts.question),
    }),
    part('question'),
  ),
  [`${inCase}/documents/actions.ts:editDocumentAction`]: onCase(
    ({ document }) => `/documents/${document}`,
    'document',
    async ({ file }) => ({
      title: `${file.word}-paper`,
      kind: 'other',
      language: 'en',
      version: await stored('document', file.parts.document),
    }),
    part('document'),
  ),
  [`${inCase}/edit/actions.ts:editCaseAction`]: kept(
    onCase(
      () => '/edit',
      'case_file',
      async (cell) => ({
        ...caseFields(cell),
        ...(await caseRow(cell)),
      }),
    ),
  ),
  [`${inCase}/edit/actions.ts:changeStatusAction`]: kept(
    onCase(
      () => '/edit',
      'case_file',
      async (cell) => ({
        status: await otherStatus(cell),
        ...(await caseRow(cell)),
      }),
    ),
  ),
  [`${inCase}/edit/actions.ts:changeSensitivityAction`]: directed(
    onCase(
      () => '/edit',
      'case_file',
      async (cell) => ({
        sensitivity: cell.file.sensitivity,
        ...(await caseRow(cell)),
      }),
    ),
  ),
  [`${inCase}/inquiries/actions.ts:openInquiryAction`]: kept(
    onCase(() => '/inquiries/new', 'inquiry', letter),
  ),
  [`${inCase}/people/actions.ts:addPersonAction`]: onCase(
    () => '/people/new',
    'person',
    () => ({
      role: 'source',
      'names.0.text': text,
    }),
  ),
  [`${inCase}/people/actions.ts:editPersonAction`]: onCase(
    ({ person: id }) => `/people/${id}/edit`,
    'person',
    async ({ file }) => ({
      role: 'witness',
      'names.0.text': `${file.word} Witnessov`,
      notes: `${file.word}-notes`,
      version: await stored('person', file.parts.person),
    }),
    part('person'),
  ),
  [`${inCase}/people/actions.ts:addChannelAction`]: onCase(
    person,
    'contact_channel',
    () => ({ kind: 'phone', value: text }),
    part('person'),
  ),
  [`${inCase}/people/actions.ts:removeChannelAction`]: button(
    person,
    'contact_channel',
    async (cell) => ({ channelId: await spareChannel(cell) }),
    part('person'),
  ),
  [`${inCase}/people/actions.ts:showChannelAction`]: {
    of: 'case',
    may: mayRead,
    at: ({ file }) => `/cases/${file.reference}${person(file.parts)}`,
    args: ({ file }) => [file.reference, { value: null }, form({ channelId: file.parts.channel })],
    tells: ({ file }) => `${file.word}-telephone`,
  },
  [`${inCase}/people/actions.ts:recordConsentAction`]: kept(
    onCase(person, 'consent', () => ({ state: 'given', scope: ['record'], givenBy: text }), part('person')),
  ),
  [`${inCase}/people/actions.ts:withdrawConsentAction`]: kept(
    button(person, 'consent', async (cell) => ({ consentId: await spareConsent(cell) }), part('person')),
  ),
  [`${inCase}/tasks/actions.ts:addTaskAction`]: onCase(
    () => '/tasks/add',
    'task',
    () => ({ title: text }),
  ),
  [`${inCase}/tasks/actions.ts:editTaskAction`]: onCase(
    ({ task }) => `/tasks/${task}`,
    'task',
    async ({ file }) => ({ title: `${file.word}-task`, version: await stored('task', file.parts.task) }),
    part('task'),
  ),
  [`${inCase}/tasks/actions.ts:markTaskAction`]: button(
    () => '/tasks',
    'task',
    async ({ file }) => ({
      id: file.parts.task,
      done: (await stored('task', file.parts.task, 'done_at is null')) === 'true' ? 'true' : 'false',
    }),
  ),

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
