import { buildDocx } from '#lib/inquiries/letters/docx/build-docx.ts';
import { readTemplate } from '#lib/inquiries/letters/docx/read-template.ts';
import { ask } from '../http.ts';
import { insert } from './insert.ts';
import type { CaseOnStage, World } from './world.ts';

type Place = {
  world: Pick<World, 'owner' | 'spare'>;
  file: Pick<CaseOnStage, 'id' | 'word'> & { parts: { inquiry: string } };
};
export type LetterOnStage = 'draft' | 'submitted' | 'approved';

/** A template of an organisation that holds the text and nothing else. */
export function plainTemplate(): Buffer {
  return buildDocx([{ text: '{body}' }], 'en', 'plain');
}

/** A template that letters of the stage are made from; always the same one of an organisation. */
export async function stageTemplate(owner: World['owner'], organisationId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from letter_template where organisation_id = $1 and name = 'Matrix' limit 1`,
    [organisationId],
  );
  if (rows[0]) return rows[0].id;
  const read = readTemplate(plainTemplate());
  if (!read.ok) throw new Error('the template of the stage is not sound');
  return insert(owner, 'letter_template', {
    organisation_id: organisationId,
    kind: 'other',
    lang: 'en',
    name: 'Matrix',
    origin: 'own',
    content: read.data.content,
    placeholders: read.data.paths,
  });
}

/** A letter in some state, written by a colleague who is no viewer. */
export async function putLetter({ world, file }: Place, state: LetterOnStage): Promise<string> {
  const { owner, spare } = world;
  const { rows } = await owner.query<{ organisation: string; authority: string }>(
    'select organisation_id as organisation, authority_id as authority from inquiry where id = $1',
    [file.parts.inquiry],
  );
  const { organisation: organisationId = '', authority = '' } = rows[0] ?? {};
  const subject = `${file.word}-mail`;
  const text = { subject, body: 'plain words' };
  const id = await insert(owner, 'letter', {
    ...text,
    case_id: file.id,
    organisation_id: organisationId,
    inquiry_id: file.parts.inquiry,
    kind: 'other',
    template_id: await stageTemplate(owner, organisationId),
    lang: 'en',
    authority_id: authority,
    state: state === 'draft' ? 'draft' : 'submitted',
    created_by: spare,
    submitted_by: state === 'draft' ? null : spare,
  });
  await insert(owner, 'letter_text', {
    ...text,
    case_id: file.id,
    letter_id: id,
    number: 1,
    written_by: spare,
  });
  if (state === 'approved')
    await owner.query(
      `update letter set state = 'approved', approved_text = 1, approved_at = now(), approved_by = (
        select user_id from membership where organisation_id = $2 and role = 'lawyer' and ended_at is null
        order by user_id limit 1) where id = $1`,
      [id, organisationId],
    );
  return id;
}

/** What an approver of a letter has seen, read off its page as they see it. */
export async function seenOf(letterId: string, cookie: string | undefined): Promise<string> {
  const { body } = await ask(`/letters/${letterId}`, { cookie });
  return /name="seen" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
}
