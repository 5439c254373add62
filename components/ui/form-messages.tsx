'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionState } from '#lib/domain/action-state.ts';
import { ConflictView } from './conflict-view.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { fieldId } from './form-context.ts';
import { Notice } from './notice.tsx';

type FormMessagesProps = {
  state: ActionState<unknown>;
  errors: Record<string, string>;
  names: Record<string, string>;
  formId: string;
  attempt: number;
  errorText: (key: string) => string;
  onChoose: (name: string, text: string) => void;
};

/** What a form says about itself above its fields: what is wrong, what failed, who saved in between. */
export function FormMessages(props: FormMessagesProps) {
  const { state, errors, names, formId, attempt, errorText, onChoose } = props;
  const t = useTranslations('ui.form');
  const clash = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'conflict') clash.current?.focus();
  }, [state]);
  const listed = Object.entries(errors).map(([name, message]) => ({
    name,
    fieldId: name === '' ? undefined : fieldId(formId, name),
    label: names[name],
    message,
  }));
  if (state.status === 'invalid' && state.formError) {
    listed.unshift({ name: ' ', fieldId: undefined, label: undefined, message: errorText(state.formError) });
  }
  return (
    <>
      {listed.length > 0 && (
        <ErrorSummary title={t('wrong', { count: listed.length })} errors={listed} attempt={attempt} />
      )}
      {state.status === 'failed' && listed.length === 0 && (
        <Notice tone="error" title={t('not-saved')} live>
          {errorText(state.code)} {t('kept')}
        </Notice>
      )}
      {state.status === 'ok' && state.message && listed.length === 0 && (
        <Notice tone="success" live>
          {state.message}
        </Notice>
      )}
      {state.status === 'conflict' && (
        <div ref={clash} tabIndex={-1}>
          <ConflictView
            fields={Object.keys({ ...state.mine, ...state.theirs }).map((name) => ({
              name,
              label: names[name] ?? name,
              mine: state.mine[name] ?? '',
              theirs: state.theirs[name] ?? '',
              words: state.words?.[name],
            }))}
            onChoose={onChoose}
          />
        </div>
      )}
    </>
  );
}
