import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { callAction, form } from '../call-action.ts';
import { ask } from '../http.ts';
import { insert } from './insert.ts';
import { putLetter } from './letters.ts';
import type { CaseOnStage, Parts } from './world.ts';

const idle = { status: 'idle' };
const at = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();

type Filling = {
  owner: pg.Client;
  cookie: string;
  actionIds: Map<string, string>;
  authority: string;
  assignee: string;
};
type NewCase = Pick<CaseOnStage, 'word' | 'sensitivity'>;

const staff = 'app/(staff)';

/** Opens a case through the app itself, as its opener would, and puts one of everything into it. */
export async function openFilledCase(filling: Filling, { word, sensitivity }: NewCase): Promise<CaseOnStage> {
  const { owner, cookie } = filling;
  const call = async (action: string, page: string, args: unknown[]) => {
    const answer = await callAction(filling.actionIds.get(`${staff}/${action}`) ?? '', page, cookie, args);
    const to = answer.headers.get('x-action-redirect')?.split(/[;?#]/)[0];
    if (answer.status >= 400 || /"status":"(invalid|failed)"/.test(answer.body))
      throw new Error(
        `the stage could not be set: ${action} answered ${answer.status} ${answer.body.slice(-600)}`,
      );
    return to ?? '';
  };
  const draft = (
    await call('intake/actions.ts:startDraftAction', '/intake', [form({ requestId: randomUUID() })])
  )
    .split('/')
    .at(-1);
  const intake = form({
    version: 1,
    _do: 'open',
    title: `${word}-title`,
    'names.0.text': `${word} Victimova`,
    what: `${word}-summary`,
    lang: 'en',
    hostState: 'RU',
    kinds: ['threats'],
    sensitivity,
  });
  const home = await call('intake/actions.ts:intakeAction', `/intake/${draft}`, [draft, idle, intake]);
  const reference = home.split('/').at(-1) ?? '';
  const { rows } = await owner.query<{ id: string }>('select id from case_file where reference = $1', [
    reference,
  ]);
  const caseId = rows[0]?.id ?? '';

  const latest = async (table: string, where = 'true') =>
    (
      await owner.query<{ id: string }>(
        `select id from ${table} where case_id = $1 and ${where} order by id desc limit 1`,
        [caseId],
      )
    ).rows[0]?.id ?? '';
  const inCase = (action: string, page: string, fields: Parameters<typeof form>[0], ...bound: string[]) =>
    call(`cases/[ref]/${action}`, home + page, [reference, ...bound, idle, form(fields)]);

  await inCase('people/actions.ts:addPersonAction', '/people/new', {
    role: 'witness',
    'names.0.text': `${word} Witnessov`,
    notes: `${word}-notes`,
  });
  const person = await latest('person');
  const page = `/people/${person}`;
  const channel = { kind: 'phone', value: `${word}-telephone`, note: `${word}-call` };
  await inCase('people/actions.ts:addChannelAction', page, channel, person);
  const consent = { state: 'given', scope: ['record'], givenBy: `${word}-giver` };
  await inCase('people/actions.ts:recordConsentAction', page, consent, person);
  const source = { 'newSource.title': `${word}-source` };
  const event = { date: '2026-01-02', kind: 'threat', text: `${word}-event`, lang: 'en', ...source };
  await inCase('chronology/actions.ts:addEventAction', '/chronology/add', event);
  const claim = { lang: 'en', byName: `${word}-speaker` };
  await inCase('claims/actions.ts:addClaimAction', '/claims/add', { text: `${word}-claim`, ...claim });
  const first = await latest('claim');
  await inCase('claims/actions.ts:addClaimAction', '/claims/add', { text: `${word}-against`, ...claim });
  const link = { relation: 'supports', other: await latest('claim') };
  await inCase('claims/actions.ts:linkClaimAction', `/claims/${first}`, link, first);
  await inCase('claims/questions/actions.ts:addQuestionAction', '/claims/questions/add', {
    text: `${word}-question`,
    lang: 'en',
  });
  const task = { title: `${word}-task`, dueOn: at(1), assigneeId: filling.assignee };
  await inCase('tasks/actions.ts:addTaskAction', '/tasks/add', task);

  const letter = { authorityId: filling.authority, subject: `${word}-letter`, lang: 'en' };
  const asked = { ...letter, body: `${word}-body`, 'questions.0.text': `${word}-asked` };
  await inCase('inquiries/actions.ts:openInquiryAction', '/inquiries/new', asked);
  const inquiry = await latest('inquiry');
  const sent = form({ kind: 'sent', channel: 'post', on: at(-40) });
  await call('inquiries/actions.ts:recordMoveAction', `/inquiries/${inquiry}`, [inquiry, 'sent', idle, sent]);
  await inCase('inquiries/actions.ts:openInquiryAction', '/inquiries/new', asked);

  const move = await latest('move', "kind = 'sent'");
  const hop = await owner.query<{ hop: string }>(`select data->>'hopId' as hop from move where id = $1`, [
    move,
  ]);
  // A duty that was met with silence, put before a lawyer by a colleague who is no viewer.
  const duty = await owner.query<{ key: string }>(
    `select key from obligation where inquiry_id = $1 and owner = 'theirs' and weight = 'main' limit 1`,
    [inquiry],
  );
  const assessment = await owner.query<{ id: string }>(
    `insert into assessment (case_id, organisation_id, inquiry_id, subject, logged_by, grounds)
     select i.case_id, i.organisation_id, i.id, $2, i.created_by, $3 from inquiry i where i.id = $1 returning id`,
    [inquiry, duty.rows[0]?.key ?? '', `${word}-grounds`],
  );
  const parts: Parts = {
    person,
    channel: await latest('contact_channel'),
    consent: await latest('consent'),
    event: await latest('event'),
    claim: first,
    otherClaim: await latest('claim'),
    question: await latest('open_question'),
    document: await addFile(reference, cookie, word),
    task: await latest('task'),
    inquiry,
    draftInquiry: await latest('inquiry'),
    letter: '',
    move,
    hop: hop.rows[0]?.hop ?? '',
    assessment: assessment.rows[0]?.id ?? '',
  };
  const spare = filling.assignee;
  parts.letter = await putLetter({ world: { owner, spare }, file: { id: caseId, word, parts } }, 'draft');
  await insert(owner, 'letter_comment', {
    case_id: caseId,
    letter_id: parts.letter,
    text: `${word}-comment`,
    about_text: 1,
    written_by: spare,
  });
  const missing = Object.entries(parts).filter(([, id]) => !id);
  if (missing.length > 0) throw new Error(`the stage lacks ${missing.map(([name]) => name)}`);
  return { word, sensitivity, staffed: true, home: 'here', id: caseId, reference, parts };
}

/** The form that brings a document. */
export function upload(word: string): FormData {
  const data = form({ title: `${word}-paper`, kind: 'other', language: 'en' });
  data.append('file', new File([`${word}-bytes\n`], `${word}-file.txt`, { type: 'text/plain' }));
  return data;
}

async function addFile(reference: string, cookie: string, word: string): Promise<string> {
  const answer = await ask(`/api/documents?case=${reference}`, {
    method: 'POST',
    cookie,
    headers: { accept: 'application/json' },
    body: upload(word),
  });
  if (answer.status !== 201) throw new Error(`the stage has no document: ${answer.status} ${answer.body}`);
  return (JSON.parse(answer.body) as { data: { id: string } }).data.id;
}
