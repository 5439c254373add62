import { type Fields, form } from '../call-action.ts';
import { isStaff, mayKeep } from '../oracle.ts';
import { insert } from '../stage/insert.ts';
import { type LetterOnStage, plainTemplate, putLetter, seenOf, stageTemplate } from '../stage/letters.ts';
import { stored } from '../stage/world.ts';
import { type ActionEntry, type CaseAction, type Cell, idle } from './action.ts';

const text = 'written by the matrix';
const letters = 'app/(staff)/letters/actions.ts';
const today = () => Temporal.Now.plainDateISO('UTC').toString();

/** A step of a letter made for this one call. */
function onLetter(
  state: LetterOnStage,
  changes: string,
  fields: (cell: Cell, letterId: string) => Fields | Promise<Fields>,
  may: CaseAction['may'] = mayKeep,
): CaseAction {
  return {
    of: 'case',
    may,
    at: ({ file }) => `/cases/${file.reference}/letters`,
    args: async (cell) => {
      const id = await putLetter(cell, state);
      const given = { version: await stored('letter', id), ...(await fields(cell, id)) };
      return [id, idle, form(given)];
    },
    changes,
  };
}

/** Lawyers who keep the case: the letters of the stage are written by somebody else. */
const lawyers: CaseAction['may'] = (who, file) => who.role === 'lawyer' && mayKeep(who, file);
const ofTemplates = (who: Parameters<CaseAction['may']>[0]) =>
  isStaff(who) && ['lawyer', 'coordinator'].includes(who.role);

const written = async ({ world, file }: Cell): Promise<Fields> => {
  const organisationId = await stored('case_file', file.id, 'organisation_id');
  return {
    templateId: await stageTemplate(world.owner, organisationId),
    authorityId: await stored('inquiry', file.parts.inquiry, 'authority_id'),
    subject: `${file.word}-mail`,
    body: text,
  };
};

/** Actions about letters and their templates, by file and name. */
export const letterActions: Record<string, ActionEntry> = {
  'app/(staff)/inquiries/[id]/letters/new/actions.ts:startLetterAction': {
    of: 'case',
    may: mayKeep,
    at: ({ file }) => `/inquiries/${file.parts.inquiry}/letters/new`,
    args: async (cell) => [cell.file.parts.inquiry, idle, form({ kind: 'other', ...(await written(cell)) })],
    changes: 'letter',
  },
  [`${letters}:saveLetterAction`]: onLetter('draft', 'letter_text', written),
  [`${letters}:submitLetterAction`]: onLetter('draft', 'letter', () => ({ comment: '' })),
  [`${letters}:approveLetterAction`]: onLetter(
    'submitted',
    'letter',
    async ({ world, who }, id) => ({ seen: await seenOf(id, world.cookies.get(who.key)) }),
    lawyers,
  ),
  [`${letters}:returnLetterAction`]: onLetter('submitted', 'letter', () => ({ comment: text }), lawyers),
  [`${letters}:commentAction`]: onLetter('draft', 'letter_comment', () => ({ comment: text })),
  [`${letters}:withdrawLetterAction`]: onLetter('draft', 'letter', () => ({})),
  [`${letters}:recordSentAction`]: onLetter('approved', 'letter', () => ({
    channel: 'post',
    sentOn: today(),
  })),
  'app/(staff)/letters/templates/actions.ts:addTemplateAction': {
    of: 'house',
    may: ofTemplates,
    at: () => '/letters/templates',
    args: () => {
      const data = form({ name: text, kind: 'other', lang: 'en' });
      data.append('file', new File([new Uint8Array(plainTemplate())], 'own.docx'));
      return [idle, data];
    },
    changes: 'letter_template',
  },
  'app/(staff)/letters/templates/actions.ts:retireTemplateAction': {
    of: 'house',
    may: ofTemplates,
    at: () => '/letters/templates',
    args: async ({ world, who }) => {
      const { rows } = await world.owner.query<{ id: string }>(
        'select organisation_id as id from membership where user_id = $1',
        [world.userIds.get(who.key) ?? null],
      );
      const organisationId =
        rows[0]?.id ?? (await stored('authority', world.directory.authority, 'organisation_id'));
      const id = await insert(world.owner, 'letter_template', {
        organisation_id: organisationId,
        kind: 'other',
        lang: 'en',
        name: text,
        origin: 'own',
        content: plainTemplate(),
        placeholders: ['body'],
      });
      return [form({ id })];
    },
    changes: 'letter_template',
  },
};
