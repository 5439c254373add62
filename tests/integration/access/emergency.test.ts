import { describe, expect, it } from 'vitest';
import { changeSensitivity } from '#lib/cases/edit-case.ts';
import { findCase } from '#lib/cases/find-case.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { endEmergency } from '#lib/emergencies/end-emergency.ts';
import { openInEmergency } from '#lib/emergencies/open-in-emergency.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { openAccessStage } from './access-stage.ts';

const { house, lead, coordinator, lawyer, secretary, partner, stranger, open } = await openAccessStage();

describe('a sealed case in an emergency', () => {
  const reason = 'A witness was followed home tonight';

  it('opens for reading to a coordinator or lawyer for an hour, and tells the chosen one and its people', async () => {
    const at = await open('sealed', 'Kemal Orazow');
    const input = { reference: at.reference.toLowerCase(), reason, toldUserId: coordinator.userId };
    expect(await openInEmergency({ ...lawyer, confirmedAt: null }, input)).toMatchObject({
      error: { code: 'confirm.required' },
    });
    expect(await openInEmergency(lawyer, input)).toEqual({ ok: true, data: { reference: at.reference } });
    expect(await findCase({ ...lawyer }, at.reference)).toMatchObject({ standing: { breakGlass: true } });
    const version = 1;
    expect(await changeSensitivity(lawyer, at.caseId, { version, sensitivity: 'open' })).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
    for (const [told, visible] of [
      [coordinator, false],
      [lead, true],
    ] as const) {
      expect(await listNotices(told)).toContainEqual(
        expect.objectContaining({ kind: 'break-glass', actor: 'Lawyer', reference: at.reference, visible }),
      );
    }
    expect(await findCase({ ...coordinator }, at.reference)).toBeNull();
    await endEmergency(lawyer, at.caseId, lawyer.userId);
    expect(await findCase({ ...lawyer }, at.reference)).toBeNull();
  });

  it('answers alike for a case that is not there, is not sealed, or is another organisation’s, on the record', async () => {
    const at = await open('restricted');
    const before = await house.count('audit_entry', "action = 'case.break-glass' and operation = 'refuse'");
    const elsewhere = await open('sealed');
    const answers = [
      await openInEmergency(lawyer, { reference: at.reference, reason, toldUserId: coordinator.userId }),
      await openInEmergency(lawyer, { reference: 'HOME-1999-0001', reason, toldUserId: coordinator.userId }),
      await openInEmergency(stranger, {
        reference: elsewhere.reference,
        reason,
        toldUserId: partner.userId,
      }),
      await openInEmergency(lawyer, { reference: elsewhere.reference, reason, toldUserId: lawyer.userId }),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, error: { code: 'emergency.none', field: 'reference' } });
    }
    expect(await house.count('audit_entry', "action = 'case.break-glass' and operation = 'refuse'")).toBe(
      before + 4,
    );
    expect(
      await openInEmergency(secretary, {
        reference: elsewhere.reference,
        reason,
        toldUserId: lawyer.userId,
      }),
    ).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a person who is known from a case that the author of an intake may not see', () => {
  it('is told to those who answer for that case, and to nobody else', async () => {
    const known = 'Oguljennet Berdimyradova';
    const restricted = await open('restricted', known);
    const sealed = await open('sealed', known);
    await house.owner.query('update notice set read_at = now()');
    const intake = openCaseSchema.parse({ names: [{ text: known }], what: 'Again', sensitivity: 'open' });
    expect(await findKnownPeople(secretary, known)).toEqual([]);
    const opened = await openCase(secretary, intake);
    expect(opened.ok).toBe(true);
    const kinds = async (viewer: Viewer) =>
      (await listNotices(viewer)).map(({ kind, reference }) => `${kind} ${reference}`).sort();
    expect(await kinds(coordinator)).toEqual([`known-person ${restricted.reference}`]);
    expect(await kinds(lead)).toEqual([`known-person ${sealed.reference}`]);
    for (const other of [secretary, lawyer, partner, stranger]) expect(await kinds(other)).toEqual([]);
  });
});
