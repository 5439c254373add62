/** What a form carries besides what is typed. */
const bookkeeping = new Set(['', 'requestId', 'version']);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      !bookkeeping.has(element.name) &&
      !element.name.startsWith('_') &&
      !element.name.startsWith('$ACTION') &&
      !(element instanceof HTMLInputElement && (element.type === 'submit' || element.type === 'button')),
  );
}

/**
 * A form's content as one string, for telling whether anything is unsaved. "default" is what the server
 * rendered: what was typed before the scripts arrived counts as a change.
 */
export function formSnapshot(form: HTMLFormElement, which: 'current' | 'default'): string {
  return JSON.stringify(controls(form).map((control) => [control.name, content(control, which)]));
}

function content(control: Control, which: 'current' | 'default'): unknown {
  const current = which === 'current';
  if (control instanceof HTMLSelectElement) {
    const marked = [...control.options].filter((option) =>
      current ? option.selected : option.defaultSelected,
    );
    // A list with nothing marked as chosen shows its first option.
    const shown = marked.length > 0 || control.multiple ? marked : [...control.options].slice(0, 1);
    const values = shown.map((option) => option.value);
    return control.multiple ? values : (values[0] ?? '');
  }
  if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox' || control.type === 'radio') {
      return [control.value, current ? control.checked : control.defaultChecked];
    }
    if (control.type === 'file') {
      return current ? [...(control.files ?? [])].map((file) => [file.name, file.size]) : [];
    }
  }
  // Line ends differ between what the server wrote and what the browser shows.
  return (current ? control.value : control.defaultValue).replace(/\r\n?/g, '\n');
}

/** Fired on a hidden input that a script-made control keeps in step; `detail` is the value to take over. */
export const takeValueEvent = 'kit:take-value';

/** Puts a value into every control of the form that bears the name, as if it had been typed. */
export function setFormValue(form: HTMLFormElement, name: string, value: string): void {
  for (const control of controls(form).filter((one) => one.name === name)) {
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      control.checked = control.value === value;
    } else if (control instanceof HTMLInputElement && control.type === 'hidden') {
      control.dispatchEvent(new CustomEvent(takeValueEvent, { detail: value }));
    } else {
      control.value = value;
    }
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
