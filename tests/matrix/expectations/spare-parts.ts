import { randomUUID } from 'node:crypto';
import type { Fields } from '../call-action.ts';
import { insert } from '../stage/insert.ts';
import { stored } from '../stage/world.ts';
import type { Cell } from './action.ts';
import { text, yesterday } from './case-forms.ts';

/** A way to reach the witness that may be taken away again. */
export const spareChannel = ({ world, file }: Cell) =>
  insert(world.owner, 'contact_channel', {
    case_id: file.id,
    person_id: file.parts.person,
    kind: 'other',
    value: text,
  });
export const spareConsent = ({ world, who, file }: Cell) =>
  insert(world.owner, 'consent', {
    case_id: file.id,
    person_id: file.parts.person,
    scope: ['record'],
    state: 'given',
    recorded_by: world.userIds.get(who.key),
  });
/** The colleague who is to be given the case. */
export async function freeColleague({ world, file }: Cell): Promise<Fields> {
  await world.owner.query('delete from case_assignment where case_id = $1 and user_id = $2', [
    file.id,
    world.spare,
  ]);
  return { caseId: file.id, userId: world.spare, capacity: 'member' };
}
/** The place of the colleague who has the case; whoever tries at the same time means the same one. */
export async function sparePlace({ world, file }: Cell): Promise<Fields> {
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
export async function spareMove({ world, file }: Cell): Promise<string> {
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
export async function unlinked({ world, file }: Cell): Promise<Fields> {
  await world.owner.query('delete from claim_link where case_id = $1', [file.id]);
  return { relation: 'supports', other: file.parts.otherClaim };
}
export async function linked(cell: Cell): Promise<Fields> {
  const fields = await unlinked(cell);
  const { world, file } = cell;
  await world.owner.query(
    `insert into claim_link (case_id, from_claim_id, to_claim_id, kind) values ($1, $2, $3, 'supports')
     on conflict do nothing`,
    [file.id, file.parts.claim, file.parts.otherClaim],
  );
  return fields;
}

export const otherStatus = async ({ file }: Cell) =>
  (await stored('case_file', file.id, 'status')) === 'open' ? 'watching' : 'open';
