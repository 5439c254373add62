import { describe, expect, test } from 'vitest';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';

describe('a save that came too late', () => {
  test('shows only what differs, and keeps everything that was typed', () => {
    const typed = { date: 'июнь 2020', text: 'Mine', place: 'Moscow', people: { a: 'on' } };
    const stored = {
      version: 7,
      values: { date: '2020-06', text: 'Theirs', place: 'Moscow', people: { b: 'on' } },
    };
    expect(conflictingForm(typed, { ...typed, date: '2020-06' }, stored)).toMatchObject({
      status: 'conflict',
      theirVersion: 7,
      values: typed,
      mine: { text: 'Mine', 'people.a': 'on', 'people.b': '' },
      theirs: { text: 'Theirs', 'people.a': '', 'people.b': 'on' },
    });
  });
});

describe('a refusal', () => {
  test('stands beside the field to blame, or above the form', () => {
    expect(refusedForm({ code: 'choice.invalid', field: 'sourceId' }, { a: 1 })).toMatchObject({
      status: 'invalid',
      fieldErrors: { sourceId: 'choice.invalid' },
      values: { a: 1 },
    });
    expect(refusedForm({ code: 'not-found' }, { a: 1 })).toMatchObject({
      status: 'failed',
      code: 'not-found',
      values: { a: 1 },
    });
  });
});
