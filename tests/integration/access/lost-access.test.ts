import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeSensitivity } from '#lib/cases/edit-case.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import { assignCase } from '#lib/coordination/assign-case.ts';
import { endAssignment } from '#lib/coordination/end-assignment.ts';
import { findDocument } from '#lib/documents/find-document.ts';
import { listDocuments } from '#lib/documents/list-documents.ts';
import { openDocument } from '#lib/documents/open-document.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openInEmergency } from '#lib/emergencies/open-in-emergency.ts';
import { listHistory } from '#lib/history/list-history.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { closeCaseAccess } from '#lib/sharing/close-access.ts';
import { getAccess } from '#lib/sharing/get-access.ts';
import { revokeGrant } from '#lib/sharing/revoke-grant.ts';
import { getToday } from '#lib/today/get-today.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { openAccessStage, today } from './access-stage.ts';

const { house, stage, home, lead, coordinator, lawyer, secretary, partner, open, share } =
  await openAccessStage();
const administrator = await house.member(home, 'administrator');

type Place = { caseId: string; reference: string };
type Loss = {
  sensitivity: 'open' | 'restricted' | 'sealed';
  who: () => Viewer | Promise<Viewer>;
  /** How they come to see the case. */
  gain: (who: Viewer, at: Place) => Promise<unknown>;
  /** How that ends. */
  lose: (who: Viewer, at: Place) => Promise<unknown>;
};

/** What has an end in time has run out; no trigger has run since, as nobody has done anything. */
async function runOut(table: 'case_grant' | 'break_glass', { caseId }: Place): Promise<void> {
  await house.owner.query(`alter table ${table} disable trigger user`);
  await house.owner.query(
    `update ${table} set ends_at = now() - interval '1 second' ${
      table === 'break_glass' ? ", started_at = now() - interval '1 hour'" : ''
    } where case_id = $1`,
    [caseId],
  );
  await house.owner.query(`alter table ${table} enable trigger user`);
  await house.owner.query(
    `update case_audience set expires_at = now() - interval '1 second' where case_id = $1 and expires_at < 'infinity'`,
    [caseId],
  );
}

async function placeOf(who: Viewer, { caseId }: Place): Promise<string> {
  const { rows } = await house.owner.query<{ id: string }>(
    'select id from case_assignment where case_id = $1 and user_id = $2 and ended_at is null',
    [caseId, who.userId],
  );
  return rows[0]?.id ?? '';
}
const colleague = () => house.member(home, 'caseworker', 'Colleague');
const assign = (who: Viewer, { caseId }: Place) =>
  assignCase(coordinator, { caseId, userId: who.userId, capacity: 'member' });
const nothing = async () => {};
const raise = (by: Viewer, to: 'restricted' | 'sealed') => async (_: Viewer, at: Place) => {
  const version = (await findCase({ ...by }, at.reference))?.version ?? 0;
  return changeSensitivity(by, at.caseId, { version, sensitivity: to });
};

const losses: Record<string, Loss> = {
  'a place on the case ended': {
    sensitivity: 'restricted',
    who: colleague,
    gain: assign,
    lose: async (who, at) => endAssignment(coordinator, { assignmentId: await placeOf(who, at) }),
  },
  'a sharing ran out': {
    sensitivity: 'restricted',
    who: () => partner,
    gain: (_, { caseId }) => share(lead, caseId),
    lose: (_, at) => runOut('case_grant', at),
  },
  'a sharing was revoked': {
    sensitivity: 'restricted',
    who: () => partner,
    gain: (_, { caseId }) => share(lead, caseId),
    lose: async (_, { caseId }) =>
      revokeGrant(lead, caseId, (await getAccess(lead, caseId)).grants[0]?.id ?? ''),
  },
  'an emergency was over': {
    sensitivity: 'sealed',
    who: () => lawyer,
    gain: (who, { reference }) =>
      openInEmergency(who, { reference, reason: 'Nobody answers', toldUserId: coordinator.userId }),
    lose: (_, at) => runOut('break_glass', at),
  },
  'access was closed': {
    sensitivity: 'open',
    who: () => secretary,
    gain: nothing,
    lose: (_, { caseId }) => closeCaseAccess(coordinator, caseId),
  },
  'access was closed to a partner': {
    sensitivity: 'restricted',
    who: () => partner,
    gain: (_, { caseId }) => share(lead, caseId),
    lose: (_, { caseId }) => closeCaseAccess(coordinator, caseId),
  },
  'an account was disabled': {
    sensitivity: 'restricted',
    who: colleague,
    gain: assign,
    lose: (who) => setDisabled(administrator, who.userId, true),
  },
  'an open case became restricted': {
    sensitivity: 'open',
    who: () => secretary,
    gain: nothing,
    lose: raise(lead, 'restricted'),
  },
  'a restricted case was sealed': {
    sensitivity: 'restricted',
    who: () => coordinator,
    gain: nothing,
    lose: raise(lead, 'sealed'),
  },
};

/** Puts a document and something due today into the case, and reminds the person of it. */
async function furnish(who: Viewer, { caseId }: Place) {
  const documentId = await stage.insert('document', {
    case_id: caseId,
    title: 'Letter',
    file_name: 'letter.pdf',
    media_type: 'application/pdf',
    bytes: 1,
    sha256: 'a'.repeat(64),
    storage_key: randomUUID(),
    uploaded_by: lead.userId,
  });
  const taskId = await stage.task(
    { caseId, organisationId: home, createdBy: lead.userId },
    { due_on: today },
  );
  await stage.insert('reminder', {
    case_id: caseId,
    user_id: who.userId,
    task_id: taskId,
    due_on: today,
    days_before: 0,
  });
  return { documentId, taskId };
}

async function ways(who: Viewer, at: Place, name: string, made: { documentId: string; taskId: string }) {
  const filter = caseFilterSchema.parse({ status: 'all', reference: at.reference });
  const day = await getToday(who);
  return {
    'document, read': (await findDocument(who, at.caseId, made.documentId)) !== null,
    'documents, listed': (await listDocuments(who, at.caseId)).documents.length > 0,
    'document, downloaded': (await openDocument(who, made.documentId)).ok,
    'reminder, on Today':
      day.reminded.has(made.taskId) || day.otherReminders.some(({ subjectId }) => subjectId === made.taskId),
    'search, by reference': (await listCases(who, filter)).rows.length > 0,
    'search, by a name': (await findKnownPeople(who, name)).length > 0,
    history: (await listHistory(who, at.caseId, 'en')).entries.length > 0,
  };
}

describe('what somebody saw of a case is gone the moment', () => {
  it.each(Object.entries(losses))('%s', async (_, { sensitivity, who: find, gain, lose }) => {
    const who = await find();
    const name = `Person ${randomUUID()}`;
    const at = await open(sensitivity, name);
    await gain(who, at);
    const made = await furnish(who, at);
    const before = await ways(who, at, name, made);
    expect(Object.keys(before).filter((way) => !before[way as keyof typeof before])).toEqual([]);
    await lose(who, at);
    const after = await ways(who, at, name, made);
    expect(Object.keys(after).filter((way) => after[way as keyof typeof after])).toEqual([]);
    // It is not that everything has gone.
    expect((await listDocuments(lead, at.caseId)).documents).toHaveLength(1);
  });
});
