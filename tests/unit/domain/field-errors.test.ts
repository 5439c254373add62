import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from '#lib/domain/field-errors.ts';

const schema = z.object({
  title: z.string().max(3, 'longer-than?max=3'),
  urgency: z.enum(['high', 'low']),
  names: z.array(z.object({ text: z.string().min(1, 'required') })),
});

describe('fieldErrors', () => {
  it('names each field as the form does, with the key and its values', () => {
    const read = schema.safeParse({ title: 'long', urgency: 'no', names: [{ text: 'a' }, { text: '' }] });
    expect(read.error && fieldErrors(read.error)).toEqual({
      title: 'longer-than?max=3',
      urgency: 'choice.invalid',
      'names.1.text': 'required',
    });
  });

  it('never hands on a sentence of the library where a key is expected', () => {
    const read = schema.safeParse({ urgency: 'high', names: 'x' });
    expect(read.error && fieldErrors(read.error)).toEqual({ title: 'required', names: 'required' });
  });
});
