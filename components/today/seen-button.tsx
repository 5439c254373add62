import type { ReactNode } from 'react';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type SeenButtonProps = {
  action: (data: FormData) => Promise<void>;
  /** An obligation or task, or `all`. */
  subjectId: string;
  children: ReactNode;
};

/** Takes a reminder off Today. A form of its own, so that it works before scripts. */
export function SeenButton({ action, subjectId, children }: SeenButtonProps) {
  return (
    <form action={action}>
      <input type="hidden" name="subjectId" value={subjectId} />
      <SubmitButton variant="secondary" size="small">
        {children}
      </SubmitButton>
    </form>
  );
}
