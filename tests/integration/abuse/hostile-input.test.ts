import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '#lib/cases/edit-case.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema, editCaseSchema } from '#lib/cases/schema.ts';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { listFiltersSchema } from '#lib/inquiries/schema.ts';
import { findKnownPeople } from '#lib/intake/find-known-people.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { saveDraft } from '#lib/intake/save-draft.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { startDraft } from '#lib/intake/start-draft.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
const stage = deskStage(database.owner);
let anna: Viewer;
let house: string;
beforeAll(async () => {
  house = await stage.organisation();
  anna = await stage.member(house, 'coordinator');
});

/** Texts that break what is careless: quotes, patterns, NUL, half a letter, marks of direction, very long ones. */
const hostileText = fc.oneof(
  fc.constantFrom(
    "'; drop table case_file; --",
    '\0',
    'a\0b',
    '\ud800',
    '%',
    '_%\\',
    '$1',
    '{}',
    '\u202e\u0000\u200f',
    '1e400',
    '9'.repeat(400),
    '-',
    'İ'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const hostile = fc.oneof(hostileText, fc.array(hostileText, { maxLength: 3 }), fc.constant(undefined));
const withoutNul = (query: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(query).replaceAll('\\u0000', ''));
const few = { numRuns: 60 };

describe('a hostile address', () => {
  it('filters lists or counts as absent, and never fails', async () => {
    const keys = ['status', 'urgency', 'who', 'reference', 'after', 'whose', 'period', 'scope', 'state', 'q'];
    const day = fc.constantFrom('infinity', '0000-01-01', '2026-02-31', '2026-13-01', '9999-12-31', '');
    const cursor = fc
      .tuple(day, fc.constantFrom(randomUUID(), '-'.repeat(36), '0'.repeat(36), ''))
      .map((parts) => parts.join('_'));
    const query = fc
      .tuple(fc.dictionary(fc.constantFrom(...keys), hostile), fc.option(cursor))
      .map(([values, after]) => (after === null ? values : { ...values, after }));
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        // An address with a NUL is refused before it gets here (tests/e2e/hostile.spec.ts).
        const given = withoutNul(asked);
        await listCases(anna, caseFilterSchema.parse(given));
        await listDeadlines(anna, deadlineFilterSchema.parse(given));
        await listInquiries(anna, listFiltersSchema.parse(given));
      }),
      few,
    );
  });

  it('of a case that cannot exist is one of a case that does not', async () => {
    for (const reference of ["' or 1=1 --", '../../etc/passwd', '__proto__', '9'.repeat(5000), '\u202eFER'])
      expect(await findCase({ ...anna }, reference), reference).toBeNull();
  });
});

describe('a hostile form', () => {
  it('is refused or kept as it was typed, and never fails', async () => {
    const caseId = await stage.caseFile(house, anna.userId);
    const entries = fc.array(
      fc.tuple(
        fc.constantFrom('title', 'note', 'dueOn', 'assigneeId', 'title.x', 'note[]', '__proto__.title'),
        hostileText,
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(entries, async (sent) => {
        const parsed = taskSchema.safeParse(formDataToObject(sent));
        if (parsed.success) await addTask(anna, caseId, parsed.data);
      }),
      few,
    );
  });

  it('keeps a draft of any shape, NUL left out', async () => {
    const draft = await startDraft(anna);
    if (!draft.ok) throw new Error(draft.error.code);
    let seq = 0;
    const tab = randomUUID();
    const name = fc.oneof(
      fc.constantFrom(
        'what',
        'names.0.text',
        'names.999.text',
        'a.b.c.d.e.f.g.h.i',
        'constructor.prototype.x',
      ),
      fc.string({ maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, hostileText), { maxLength: 20 }), async (sent) => {
        seq += 1;
        const answers = formDataToObject(sent.map(([key, text]) => [key, text.toWellFormed()]));
        const kept = await saveDraft(anna, draft.data, answers, { version: 1, tab, seq });
        expect(kept.ok || kept.error.code).toSatisfy(
          (answer: unknown) => answer === true || answer === 'conflict',
        );
      }),
      few,
    );
    expect(formDataToObject([['what', 'a\0b']])).toEqual({ what: 'ab' });
  });

  it('is looked for among known people, whatever its name is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (name) => {
        await findKnownPeople(anna, name.replaceAll('\0', ''));
      }),
      few,
    );
  });

  it('with a number beyond what a column holds is refused by name', () => {
    for (const version of ['2147483648', '1e309', '-1', '0', '1.5', 'x', '99999999999999999999']) {
      const parsed = editCaseSchema.safeParse({ version, title: 'x', urgency: 'normal' });
      expect(parsed.error?.issues[0]?.path, version).toEqual(['version']);
    }
  });
});

describe('a form with more fields than it shows', () => {
  it('changes nothing by them: no owner, no organisation, no sensitivity, no role', async () => {
    const other = await stage.organisation();
    const smuggled = {
      id: randomUUID(),
      organisationId: other,
      organisation_id: other,
      openedBy: randomUUID(),
      caseId: randomUUID(),
      status: 'closed',
      reference: 'MINE-1',
      invented: 'true',
      role: 'administrator',
      createdAt: '2000-01-01',
    };
    const typed = { names: [{ text: 'Merdan', ...smuggled }], what: 'Something' };
    const opened = await openCase(anna, openCaseSchema.parse({ ...smuggled, ...typed }));
    if (!opened.ok) throw new Error(opened.error.code);
    const stored = async () =>
      (await database.owner.query('select * from case_file where id = $1', [opened.data.caseId])).rows[0];
    const first = await stored();
    expect(first).toMatchObject({ organisation_id: house, opened_by: anna.userId, status: 'open' });
    expect(first.reference).not.toBe('MINE-1');
    const edit = {
      ...smuggled,
      sensitivity: 'sealed',
      version: first.version,
      title: 'New',
      urgency: 'normal',
    };
    expect(await editCase(anna, opened.data.caseId, editCaseSchema.parse(edit))).toMatchObject({ ok: true });
    const { id, organisation_id, opened_by, reference, status, sensitivity, created_at } = first;
    expect(await stored()).toMatchObject({
      ...{ id, organisation_id, opened_by, reference, status, sensitivity, created_at },
      ...{ title: 'New', version: first.version + 1 },
    });
  });
});
