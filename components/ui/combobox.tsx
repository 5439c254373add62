'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { controlStyle } from './control-style.ts';
import { takeValueEvent } from './form-snapshot.ts';
import { type Option, Select } from './select.tsx';

type ComboboxProps = {
  id: string;
  name: string;
  options: readonly Option[];
  defaultValue?: string;
  placeholder?: string;
  required?: boolean;
  onChange?: (value: string) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** One of many, found by typing. Before scripts it is the browser's list; the form gets the same value. */
export function Combobox(props: ComboboxProps) {
  const { id, name, options, defaultValue = '', placeholder, required, onChange, ...described } = props;
  const t = useTranslations('ui.combobox');
  const early = useRef<HTMLSelectElement>(null);
  const kept = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState<string | null>(null);
  // Takes over what was chosen before the scripts arrived.
  useEffect(() => setValue(early.current?.value ?? ''), []);
  useEffect(() => {
    const input = kept.current;
    const take = (event: Event) => {
      if (event instanceof CustomEvent) setValue(String(event.detail));
    };
    input?.addEventListener(takeValueEvent, take);
    return () => input?.removeEventListener(takeValueEvent, take);
  });

  if (value === null) {
    return (
      <Select
        {...described}
        id={id}
        ref={early}
        name={name}
        required={required}
        options={options}
        placeholder={placeholder ?? ''}
        defaultValue={defaultValue}
      />
    );
  }

  function choose(next: Option | null): void {
    const chosen = next?.value ?? '';
    setValue(chosen);
    onChange?.(chosen);
    // After the hidden field has the new value, so that the form sees it.
    requestAnimationFrame(() => kept.current?.dispatchEvent(new Event('input', { bubbles: true })));
  }

  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={(item: Option, other: Option) => item.value === other.value}
      autoHighlight
    >
      <Base.InputGroup className="relative">
        <Base.Input
          {...described}
          id={id}
          // While the list is open the page around it is hidden from assistive technology, the label too: a
          // reference still reaches it.
          aria-labelledby={`${id}-label`}
          required={required}
          placeholder={placeholder}
          className={`${controlStyle} pe-18`}
        />
        <span className="absolute inset-y-0 end-1 flex items-center text-muted">
          {chosen && (
            <Base.Clear aria-label={t('clear')} className="grid size-8 place-items-center hover:text-ink">
              <X aria-hidden="true" className="size-4" />
            </Base.Clear>
          )}
          <Base.Trigger aria-label={t('open')} className="grid size-8 place-items-center hover:text-ink">
            <ChevronDown aria-hidden="true" className="size-4" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <input ref={kept} type="hidden" name={name} value={value} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-40 outline-none">
          <Base.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) max-w-(--available-width) overflow-y-auto overscroll-contain rounded-md border border-edge bg-surface py-1 shadow-[0_6px_20px_-8px_rgb(0_0_0/0.35)]">
            <Base.Empty>
              <p className="px-3 py-2 text-muted text-sm empty:hidden">{t('none')}</p>
            </Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  disabled={option.disabled}
                  className="grid min-h-10 cursor-pointer grid-cols-[1rem_minmax(0,1fr)] items-center gap-2 px-3 py-1.5 data-disabled:text-muted data-highlighted:bg-accent-soft data-highlighted:text-accent-strong"
                >
                  <span className="grid">
                    <Base.ItemIndicator>
                      <Check aria-hidden="true" className="size-4" />
                    </Base.ItemIndicator>
                  </span>
                  <span lang={option.lang}>
                    {option.label}
                    {option.description && (
                      <span className="block text-muted text-sm">{option.description}</span>
                    )}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
