import { describe, expect, it } from 'vitest';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';

function sent(fields: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return openCaseSchema.safeParse(formDataToObject(data));
}

describe('an intake as the browser sends it', () => {
  it('needs a name and what happened, and says so beside those fields', () => {
    const result = sent([
      ['names.0.text', '  '],
      ['what', ''],
    ]);
    expect(result.success ? {} : fieldErrors(result.error)).toEqual({
      'names.0.text': 'required',
      what: 'required',
    });
  });

  it('takes one ticked box, several, or none', () => {
    const base: [string, string][] = [
      ['names.0.text', 'Azat'],
      ['what', 'Gone'],
    ];
    expect(sent(base).data?.kinds).toEqual([]);
    expect(sent([...base, ['kinds', 'torture']]).data?.kinds).toEqual(['torture']);
    expect(sent([...base, ['kinds', 'torture'], ['kinds', 'threats']]).data?.kinds).toEqual([
      'torture',
      'threats',
    ]);
  });

  it('reads dates as people say them and refuses what it cannot read', () => {
    const base: [string, string][] = [
      ['names.0.text', 'Azat'],
      ['what', 'Gone'],
    ];
    expect(sent([...base, ['when', '20.10.2021']]).data?.when).toBe('2021-10-20');
    expect(sent([...base, ['when', '']]).data?.when).toBeNull();
    const wrong = sent([...base, ['when', 'soon'], ['born', '31.02.1983'], ['consent.givenOn', 'June 2020']]);
    expect(wrong.success ? {} : fieldErrors(wrong.error)).toEqual({
      when: 'date.unreadable',
      born: 'date.impossible',
      'consent.givenOn': 'date.exact',
    });
  });
});
