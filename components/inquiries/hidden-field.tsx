'use client';

import { useFormField } from '#components/ui/form-context.ts';
import { textOf } from '#components/ui/text-field.tsx';

/** A value that travels with a form or a row of it and is not shown. */
export function HiddenField({ name }: { name: string }) {
  const field = useFormField(name);
  return <input type="hidden" name={name} defaultValue={textOf(field.value) ?? ''} />;
}
