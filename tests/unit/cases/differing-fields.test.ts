import { describe, expect, it } from 'vitest';
import { differingFields } from '#lib/domain/differing-fields.ts';

describe('two versions of a form', () => {
  it('are shown only where they differ, by the names of the controls', () => {
    const mine = { what: 'one', place: 'Ashgabat', names: [{ text: 'Azat', language: 'en' }] };
    const theirs = { what: 'two', place: 'Ashgabat', names: [{ text: 'Азат', language: 'en' }] };
    expect(differingFields(mine, theirs)).toEqual({
      mine: { what: 'one', 'names.0.text': 'Azat' },
      theirs: { what: 'two', 'names.0.text': 'Азат' },
    });
  });

  it('show a field that only one of them has, and do not mind line ends', () => {
    expect(differingFields({ note: 'a\r\nb' }, { note: 'a\nb', title: 'New' })).toEqual({
      mine: { title: '' },
      theirs: { title: 'New' },
    });
  });
});
