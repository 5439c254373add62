import { describe, expect, it } from 'vitest';
import { applyIntent, readIntent } from '#lib/domain/form-intent.ts';

const intent = (value: string) => readIntent(new Map([['_intent', value]]));
const rows = { title: 't', names: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] };

function pressed(value: string, values: Record<string, unknown>) {
  const read = intent(value);
  if (!read) throw new Error('the button was not understood');
  return applyIntent(values, read);
}

describe('row buttons without scripts', () => {
  it('adds an empty row at the end and keeps the rest', () => {
    expect(pressed('add:names', rows)).toEqual({ title: 't', names: [...rows.names, {}] });
  });

  it('adds a second row to a list that was sent empty', () => {
    expect(pressed('add:names', {})).toEqual({ names: [{}, {}] });
  });

  it('takes away the row that was named', () => {
    expect(pressed('remove:names.1', rows).names).toEqual([{ text: 'a' }, { text: 'c' }]);
  });

  it('reaches a list inside a row', () => {
    const nested = { people: [{ names: ['a'] }, { names: ['b', 'c'] }] };
    expect(pressed('remove:people.1.names.0', nested)).toEqual({
      people: [{ names: ['a'] }, { names: ['c'] }],
    });
  });

  it('leaves what was sent as it was', () => {
    const before = structuredClone(rows);
    pressed('remove:names.0', rows);
    expect(rows).toEqual(before);
  });

  it.each(['', 'save', 'remove:names', 'remove:names.x', 'add:', 'add:__proto__', 'grow:names'])(
    'takes "%s" for no row button',
    (value) => {
      expect(intent(value)).toBeNull();
    },
  );
});
