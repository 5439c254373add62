import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addAuthority } from '#lib/authorities/add-authority.ts';
import { addOfficial } from '#lib/authorities/add-official.ts';
import { editAuthority } from '#lib/authorities/edit-authority.ts';
import { editOfficial } from '#lib/authorities/edit-official.ts';
import { changeSensitivity } from '#lib/cases/edit-case.ts';
import { assignCase } from '#lib/coordination/assign-case.ts';
import { endAssignment } from '#lib/coordination/end-assignment.ts';
import { handOver } from '#lib/coordination/hand-over.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openInEmergency } from '#lib/emergencies/open-in-emergency.ts';
import { recordMove } from '#lib/inquiries/record-move.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { startDraft } from '#lib/intake/start-draft.ts';
import { showChannel } from '#lib/people/channels.ts';
import { revokeGrant } from '#lib/sharing/revoke-grant.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { addUser } from '#lib/users/add-user.ts';
import { changeRole } from '#lib/users/change-role.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { setIdleLock } from '#lib/users/set-idle-lock.ts';
import { setSecondFactorRoles } from '#lib/users/set-second-factor-roles.ts';
import { shutOut } from '#lib/users/shut-out.ts';
import { withdrawLink } from '#lib/users/withdraw-link.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
const stage = deskStage(database.owner);
let house: string;
let anna: Viewer;
let sealed: { caseId: string; assignmentId: string; inquiryId: string };

beforeAll(async () => {
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker', 'Anna');
  const caseId = await stage.caseFile(house, anna.userId, { sensitivity: 'sealed' });
  const authorityId = await stage.authority(house);
  sealed = {
    caseId,
    assignmentId: await stage.assign(caseId, anna.userId),
    inquiryId: await stage.inquiry({ caseId, organisationId: house, authorityId, createdBy: anna.userId }),
  };
});

type Row = { action: string; case_id: string | null };
async function refusals(viewer: Viewer): Promise<Row[]> {
  const { rows } = await database.owner.query<Row>(
    `select action, case_id from audit_entry where actor_id = $1 and operation = 'refuse' order by id`,
    [viewer.userId],
  );
  return rows;
}

type Act = (viewer: Viewer) => Promise<Result<unknown>>;
const id = randomUUID();
// What is asked for does not matter: the role alone is in the way.
const nothing = {} as never;

describe('an act that the role does not have', () => {
  const acts: [string, 'caseworker' | 'administrator', Act][] = [
    ['user.add', 'caseworker', (viewer) => addUser(viewer, nothing)],
    ['user.role', 'caseworker', (viewer) => changeRole(viewer, id, 'administrator')],
    ['user.role', 'caseworker', (viewer) => changeRole(viewer, viewer.userId, 'administrator')],
    ['user.link', 'caseworker', (viewer) => makePasswordLink(viewer, id)],
    ['user.link-withdraw', 'caseworker', (viewer) => withdrawLink(viewer, id)],
    ['user.disable', 'caseworker', (viewer) => setDisabled(viewer, id, true)],
    ['user.shut-out', 'caseworker', (viewer) => shutOut(viewer, id)],
    ['organisation.idle-lock', 'caseworker', (viewer) => setIdleLock(viewer, 60)],
    ['organisation.factors', 'caseworker', (viewer) => setSecondFactorRoles(viewer, [])],
    ['case.hand-over', 'caseworker', (viewer) => handOver(viewer, nothing)],
    ['case.break-glass', 'caseworker', (viewer) => openInEmergency(viewer, { reference: 'T-1' } as never)],
    ['case.open', 'administrator', (viewer) => openCase(viewer, nothing)],
    ['intake.start', 'administrator', (viewer) => startDraft(viewer)],
  ];
  test.each(acts)('is refused and on the record: %s by a %s', async (action, role, act) => {
    const viewer = await stage.member(house, role);
    // Somebody who could not prove who they are is no less noted.
    const refused = await act({ ...viewer, confirmedAt: null });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(not-found|forbidden)$/) },
    });
    expect(await refusals(viewer)).toEqual([{ action, case_id: null }]);
  });

  test('is judged for the directory by the same door', async () => {
    const viewer = { ...(await stage.member(house, 'caseworker')), role: 'guest' as never };
    for (const [action, act] of [
      ['authority.add', () => addAuthority(viewer, nothing)],
      ['authority.edit', () => editAuthority(viewer, id, 1, nothing)],
      ['official.add', () => addOfficial(viewer, id, nothing)],
      ['official.edit', () => editOfficial(viewer, id, 1, nothing)],
    ] as const) {
      expect(await act()).toMatchObject({ error: { code: 'forbidden' } });
      expect((await refusals(viewer)).at(-1)).toEqual({ action, case_id: null });
    }
  });
});

describe('an act on a case that one may not see', () => {
  const acts: [string, Act][] = [
    ['task.add', (viewer) => addTask(viewer, sealed.caseId, nothing)],
    [
      'case.assign',
      (viewer) => assignCase(viewer, { caseId: sealed.caseId, userId: viewer.userId, capacity: 'lead' }),
    ],
    ['case.end-assignment', (viewer) => endAssignment(viewer, { assignmentId: sealed.assignmentId })],
    [
      'case.change-sensitivity',
      (viewer) => changeSensitivity(viewer, sealed.caseId, { version: 1, sensitivity: 'open' }),
    ],
    ['case.revoke-grant', (viewer) => revokeGrant(viewer, sealed.caseId, id)],
    ['move.record', (viewer) => recordMove(viewer, sealed.inquiryId, nothing)],
    ['channel.show', (viewer) => showChannel(viewer, sealed.caseId, id)],
  ];
  test.each(acts)('is not there, and its people are told of the knock: %s', async (action, act) => {
    const viewer = await stage.member(house, 'coordinator');
    expect(await act({ ...viewer, confirmedAt: null })).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await refusals(viewer)).toEqual([
      { action, case_id: null },
      { action: 'case.knock', case_id: sealed.caseId },
    ]);
  });

  test('leaves the same answer and the same entry as where nothing is', async () => {
    const viewer = await stage.member(house, 'coordinator');
    const [here, nowhere] = [sealed.caseId, randomUUID()];
    const answers = [await addTask(viewer, here, nothing)];
    const other = await stage.member(house, 'coordinator');
    answers.push(await addTask(other, nowhere, nothing));
    expect(answers[0]).toEqual(answers[1]);
    const own = async (one: Viewer) => (await refusals(one)).filter(({ case_id }) => case_id === null);
    expect(await own(viewer)).toEqual(await own(other));
  });

  test('by an administrator is a knock, too', async () => {
    const viewer = await stage.member(house, 'administrator');
    expect(await addTask(viewer, sealed.caseId, nothing)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await refusals(viewer)).toContainEqual({ action: 'case.knock', case_id: sealed.caseId });
  });
});
