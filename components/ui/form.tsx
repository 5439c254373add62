'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  type FormEvent,
  Fragment,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { type FieldValues, type Resolver, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { ZodType } from 'zod';
import type { FormAction } from '#lib/domain/action-state.ts';
import { formDataToObject, valueAt } from '#lib/domain/form-data.ts';
import { AutosaveLine } from './autosave-line.tsx';
import { classNames } from './class-names.ts';
import { FormContext } from './form-context.ts';
import { flattenErrors, useErrorText } from './form-errors.ts';
import { FormMessages } from './form-messages.tsx';
import { formSnapshot, setFormValue } from './form-snapshot.ts';
import { randomId } from './random-id.ts';
import { type Autosave, useAutosave } from './use-autosave.ts';
import { useFormAction } from './use-form-action.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useShownValues } from './use-shown-values.ts';

export type FormProps<T> = {
  /** The schema that the action checks too; it gets the form as `formDataToObject` reads it. */
  schema: ZodType<FieldValues, FieldValues>;
  action: FormAction<T>;
  /** Idempotency key made on the server for this rendering; sent as `requestId`. */
  requestId: string;
  /** Version of the row being edited; sent as `version`, so that a stale save is noticed. */
  version?: number;
  defaultValues?: Record<string, unknown>;
  /** Dotted name → label, for the summary before scripts; with scripts the fields tell it themselves. */
  labels?: Record<string, string>;
  /** Error key → sentence; by default the `errors` catalogue. */
  errorText?: (key: string) => string;
  autosave?: Autosave;
  /** Writes beside the fields what the server should know of this sending; only with scripts. */
  onSend?: (data: FormData) => void;
  /** Ask before unsaved text is left; on unless set to false. */
  guard?: boolean;
  /** Empty the form after it was accepted, for forms that add one thing after another. */
  resetOnOk?: boolean;
  onOk?: (data: T | undefined) => void;
  /** What the action answered, drawn below the form until something is typed; before scripts as well. */
  answer?: (data: T) => ReactNode;
  /** The page brought newer values than the form was made from, and the form took them over. */
  onTaken?: (version: number) => void;
  id?: string;
  className?: string;
  'aria-labelledby'?: string;
  'aria-label'?: string;
  children: ReactNode;
};

/** No version at all: the form makes something new. */
const none = -1;

/**
 * A form that loses nothing. It is a plain `<form action>` before scripts arrive; with them it checks the same
 * schema first, shows errors beside the fields and in a summary, sends once, and keeps what was typed when the
 * server refuses, fails or cannot be reached. The controls hold their own text; react-hook-form keeps the errors.
 */
export function Form<T = unknown>(props: FormProps<T>) {
  const { schema, action, requestId, defaultValues, labels, autosave, guard = true, resetOnOk, onOk } = props;
  const t = useTranslations('ui.form');
  const catalogueText = useErrorText();
  const errorText = props.errorText ?? catalogueText;
  const madeId = useId();
  const formId = props.id ?? madeId;
  const form = useRef<HTMLFormElement>(null);
  const saved = useRef<string | null>(null);
  const sent = useRef<string | null>(null);
  const edited = useRef(new Set<string>());
  const { state, pending, formAction, send } = useFormAction(action);
  const [names, setNames] = useState<Record<string, string>>(labels ?? {});
  const [attempt, setAttempt] = useState(0);
  const [outdated, setOutdated] = useState<unknown>(null);
  const [known, setKnown] = useState(none);
  const [nextId, setNextId] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<{ of: unknown; names: readonly string[] | 'all' }>({
    of: state,
    names: [],
  });

  const resolver: Resolver = useCallback(
    (_, context, options) =>
      zodResolver(schema)(form.current ? formDataToObject(new FormData(form.current)) : {}, context, options),
    [schema],
  );
  const { handleSubmit, trigger, clearErrors, formState } = useForm({ resolver, shouldFocusError: false });

  const hidden = dismissed.of === state ? dismissed.names : [];
  const refused = state.status === 'invalid' && hidden !== 'all' ? state.fieldErrors : {};
  const keys = {
    ...Object.fromEntries(Object.entries(refused).filter(([name]) => !hidden.includes(name))),
    ...flattenErrors(formState.errors),
  };
  const errors = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, errorText(key)]));

  const isDirty = useCallback((snapshot: string) => saved.current !== null && snapshot !== saved.current, []);
  const { state: saving, changed } = useAutosave({
    save: autosave,
    read: () =>
      form.current && { data: new FormData(form.current), snapshot: formSnapshot(form.current, 'current') },
    isDirty,
    onSaved: (snapshot) => {
      saved.current = snapshot;
    },
    isSent: (snapshot) => snapshot === sent.current,
  });
  const hasUnsaved = () =>
    form.current !== null && !pending && isDirty(formSnapshot(form.current, 'current'));
  useLeaveGuard(guard, hasUnsaved, t('leave'));
  const shown = useShownValues({
    form,
    version: props.version ?? none,
    values: defaultValues ?? {},
    first: 'values' in state ? state.values : undefined,
    known: Math.max(known, newVersion(state)),
    hasUnsaved: () => pending || hasUnsaved(),
    onTaken: (version) => props.onTaken?.(version),
  });

  useEffect(() => {
    if (form.current && saved.current === null) saved.current = formSnapshot(form.current, 'default');
  }, []);

  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  // What was sent before the scripts arrived is answered by a whole new page, on which everything is folded again.
  useEffect(() => {
    if (state.status !== 'idle' && form.current) unfoldAround(form.current);
  }, [state]);

  const reset = useRef({ resetOnOk, onOk, empty: shown.empty });
  useEffect(() => {
    reset.current = { resetOnOk, onOk, empty: shown.empty };
  });
  useEffect(() => {
    if (state.status === 'idle') return;
    setKnown((before) => Math.max(before, newVersion(state)));
    if (state.status !== 'ok') {
      setAttempt((count) => count + 1);
      return;
    }
    // What was only looked at is as unsaved as it was.
    if (state.values) return;
    // What was accepted is no longer unsaved, and the next save is another request.
    saved.current = reset.current.resetOnOk ? null : (sent.current ?? saved.current);
    setNextId(randomId());
    clearErrors();
    if (reset.current.resetOnOk) reset.current.empty();
    reset.current.onOk?.(state.data);
  }, [state, clearErrors]);
  useEffect(() => {
    if (shown.round > 0 && form.current) saved.current = formSnapshot(form.current, 'current');
  }, [shown.round]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    props.onSend?.(data);
    sent.current = formSnapshot(event.currentTarget, 'current');
    setDismissed({ of: state, names: 'all' });
    if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) {
      send(data);
      return;
    }
    void handleSubmit(
      () => send(data),
      () => setAttempt((count) => count + 1),
    )(event);
  }

  function typed(event: FormEvent<HTMLFormElement>): void {
    const name = 'name' in event.target ? String(event.target.name) : '';
    setOutdated(state);
    edited.current.add(name);
    if (name in refused && hidden !== 'all') setDismissed({ of: state, names: [...hidden, name] });
    if (name in errors) void trigger(name);
    changed();
  }

  function left(event: FormEvent<HTMLFormElement>): void {
    const { name, value } = event.target as { name?: string; value?: string };
    if (name && value && edited.current.has(name)) void trigger(name);
  }

  const nameField = useCallback((name: string, label: string) => {
    setNames((known) => (known[name] === label ? known : { ...known, [name]: label }));
  }, []);
  // Versions only grow: the newest that this form has shown, from its save or from the page drawn again.
  const version = Math.max(known, newVersion(state), shown.version);

  return (
    <FormContext
      value={{
        formId,
        errors,
        defaultValue: (name) => valueAt(shown.values, name),
        pending,
        nameField,
        touched: changed,
      }}
    >
      <form
        ref={form}
        id={formId}
        action={formAction}
        noValidate
        aria-labelledby={props['aria-labelledby']}
        aria-label={props['aria-label']}
        aria-busy={pending || undefined}
        data-answered={(!awake && state.status !== 'idle') || undefined}
        onSubmit={submit}
        onInput={typed}
        onBlur={left}
        // React empties a form after its action; ours keeps what was typed until the page changes.
        onReset={(event) => event.preventDefault()}
        className={classNames('grid gap-5', props.className)}
      >
        {/* Enter in a field presses the first button: it must be "send", never "remove a row". */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <input type="hidden" name="requestId" value={nextId ?? requestId} />
        {version > none && <input type="hidden" name="version" value={version} />}
        <FormMessages
          state={state}
          errors={errors}
          names={names}
          formId={formId}
          attempt={attempt}
          errorText={errorText}
          onChoose={(name, text) => form.current && setFormValue(form.current, name, text)}
        />
        <Fragment key={shown.round}>{props.children}</Fragment>
        {autosave && <AutosaveLine state={saving} />}
      </form>
      {state.status === 'ok' && state.data !== undefined && outdated !== state && props.answer?.(state.data)}
    </FormContext>
  );
}

/** Opens whatever is folded around a form, so that its answer is read. */
function unfoldAround(form: HTMLFormElement): void {
  for (
    let around = form.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  ) {
    around.open = true;
  }
}

/** The version the next save starts from: after a conflict theirs, which the person has now seen. */
function newVersion(state: { status: string; data?: unknown; theirVersion?: number }): number {
  if (state.status === 'conflict') return state.theirVersion ?? none;
  const version =
    state.status === 'ok' && typeof state.data === 'object' && state.data !== null && 'version' in state.data
      ? state.data.version
      : undefined;
  return typeof version === 'number' ? version : none;
}
