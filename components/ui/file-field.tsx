'use client';

import { Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Field } from './field.tsx';
import { useFormField } from './form-context.ts';
import { Progress } from './progress.tsx';
import type { BoundFieldProps } from './text-field.tsx';

type FileFieldProps = BoundFieldProps & {
  accept?: string;
  multiple?: boolean;
  required?: boolean;
  /** Share sent, 0 to 1, while it is being sent; null when the length is unknown. */
  progress?: number | null;
  onFiles?: (files: File[]) => void;
};

/** A file to send: chosen by the browser's own button or dropped on it. */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, optional, error, accept, multiple, required, progress, onFiles } = props;
  const t = useTranslations('ui.file');
  const format = useFormatter();
  const field = useFormField(name, label);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);

  function take(): void {
    const chosen = [...(input.current?.files ?? [])];
    setFiles(chosen);
    onFiles?.(chosen);
  }

  function clear(): void {
    if (!input.current) return;
    input.current.value = '';
    input.current.dispatchEvent(new Event('input', { bubbles: true }));
    take();
    input.current.focus();
  }

  const size = (bytes: number) =>
    bytes < 1_000_000
      ? format.number(Math.ceil(bytes / 1000), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
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
        <div className="grid gap-3">
          {/* The browser's own control takes dropped files too, so it is itself the place to drop them. */}
          <input
            {...control}
            ref={input}
            type="file"
            name={name}
            accept={accept}
            multiple={multiple}
            onChange={take}
            onDragEnter={() => setOver(true)}
            onDragLeave={() => setOver(false)}
            onDrop={() => setOver(false)}
            className={classNames(
              'w-full rounded-md border border-edge border-dashed p-4 text-sm aria-invalid:border-late',
              'file:me-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-edge file:border-solid file:bg-surface file:px-3 file:font-semibold file:text-ink hover:file:bg-sunken',
              over ? 'bg-accent-soft' : 'bg-surface',
            )}
          />
          {files.length > 0 && (
            <ul className="grid gap-1 text-sm">
              {files.map((file) => (
                <li key={`${file.name}-${file.size}`} className="flex items-center gap-2">
                  <Paperclip aria-hidden="true" className="size-4 shrink-0 text-muted" />
                  <span className="min-w-0 break-all">
                    {t('chosen', { name: file.name, size: size(file.size) })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {files.length > 0 && progress === undefined && (
            <Button size="small" variant="quiet" className="justify-self-start" onClick={clear}>
              <X aria-hidden="true" className="size-4" />
              {t('remove')}
            </Button>
          )}
          {progress !== undefined && <Progress label={t('sending')} value={progress ?? undefined} />}
        </div>
      )}
    </Field>
  );
}
