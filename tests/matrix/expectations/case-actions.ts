import { form } from '../call-action.ts';
import { mayRead } from '../oracle.ts';
import { stored } from '../stage/world.ts';
import type { CaseAction } from './action.ts';
import {
  button,
  caseFields,
  caseRow,
  directed,
  inCase,
  kept,
  letter,
  onCase,
  part,
  person,
  text,
} from './case-forms.ts';
import { linked, otherStatus, spareChannel, spareConsent, unlinked } from './spare-parts.ts';

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
};
