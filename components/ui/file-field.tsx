'use client';

import { Paperclip, X } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Field } from './field.tsx';
import { useFormField } from './form-context.ts';
import { Progress } from './progress.tsx';
import { type BoundFieldProps, textOf } from './text-field.tsx';

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

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    const given = new DataTransfer();
    for (const file of [...event.dataTransfer.files].slice(0, multiple ? undefined : 1))
      given.items.add(file);
    input.current.files = given.files;
    input.current.dispatchEvent(new Event('input', { bubbles: true }));
    take();
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
      error={field.error ?? textOf(error)}
      required={required}
    >
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={classNames(
            'grid gap-3 rounded-md border border-edge border-dashed p-4',
            over ? 'bg-accent-soft' : 'bg-surface',
          )}
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <input
              {...control}
              ref={input}
              type="file"
              name={name}
              accept={accept}
              multiple={multiple}
              onChange={take}
              className="max-w-full text-sm file:me-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-edge file:border-solid file:bg-surface file:px-3 file:font-semibold file:text-ink hover:file:bg-sunken"
            />
            <span className="text-muted text-sm pointer-coarse:hidden">{t('drop')}</span>
          </div>
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
