'use client';

import { useContext } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button.tsx';
import { FormContext } from './form-context.ts';

/** Sends the form around it; shows that it is being sent, and sends it once. */
export function SubmitButton({ variant = 'primary', onClick, ...rest }: ButtonProps) {
  const form = useContext(FormContext);
  const status = useFormStatus();
  const pending = form?.pending || status.pending;
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      pending={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
