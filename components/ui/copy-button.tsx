'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';

type CopyButtonProps = { text: string; label: string; copied: string };

/** Copies a text that is shown beside it, and says so. */
export function CopyButton({ text, label, copied }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      // Without permission the text can still be selected and copied by hand.
      setDone(false);
    }
  }
  return (
    <>
      <Button onClick={copy}>
        <Copy aria-hidden="true" className="size-4" />
        {label}
      </Button>
      <span role="status" className="flex items-center gap-1.5 text-sm">
        {done && (
          <>
            <Check aria-hidden="true" className="size-4 text-good" />
            {copied}
          </>
        )}
      </span>
    </>
  );
}
