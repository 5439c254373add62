'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from './button-style.ts';
import { Field } from './field.tsx';
import { useFormField } from './form-context.ts';
import { Input } from './input.tsx';
import { type BoundFieldProps, textOf } from './text-field.tsx';
import { useMounted } from './use-mounted.ts';

type PasswordFieldProps = BoundFieldProps & {
  autoComplete: 'current-password' | 'new-password';
  required?: boolean;
};

/** A password, hidden unless its owner wants to see what they type. It can be pasted, as managers do. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, optional, error, required, autoComplete } = props;
  const t = useTranslations('ui.password');
  const field = useFormField(name, label);
  const mounted = useMounted();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      optional={optional}
      error={field.error ?? error}
      required={required}
    >
      {(control) => (
        <span className="flex items-stretch gap-2">
          <Input
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
            defaultValue={textOf(field.value)}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className="min-w-0 flex-1"
          />
          {mounted && (
            <button
              type="button"
              aria-pressed={shown}
              aria-controls={control.id}
              aria-label={t('show')}
              title={t('show')}
              onClick={() => setShown(!shown)}
              className={buttonStyle('secondary', 'normal', 'px-3')}
            >
              <Icon aria-hidden="true" className="size-5" />
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
