'use client';

import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ConflictField = {
  name: string;
  label: string;
  mine: string;
  theirs: string;
  /** What to show for a value that is no text for people: value → words. */
  words?: Record<string, string>;
};

type ConflictViewProps = {
  fields: ConflictField[];
  /** Puts the chosen text into the form. */
  onChoose: (name: string, text: string) => void;
};

/**
 * A save that came too late: both texts of each field side by side, to choose from or to copy. The form below
 * still holds mine, so that nothing is lost whatever one does here.
 */
export function ConflictView({ fields, onChoose }: ConflictViewProps) {
  const t = useTranslations('ui.conflict');
  return (
    <Notice tone="warn" title={t('title')} live>
      <p>{t('what')}</p>
      <ul className="mt-3 grid gap-4">
        {fields.map((field) => (
          <li key={field.name} className="grid gap-2">
            <p className="font-semibold">{field.label}</p>
            <div className="grid gap-2 sm:grid-cols-2">
              <Version
                title={t('mine')}
                text={field.words?.[field.mine] ?? field.mine}
                empty={t('empty')}
                field={field.label}
                onUse={() => onChoose(field.name, field.mine)}
              />
              <Version
                title={t('theirs')}
                text={field.words?.[field.theirs] ?? field.theirs}
                empty={t('empty')}
                field={field.label}
                onUse={() => onChoose(field.name, field.theirs)}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3">{t('then')}</p>
    </Notice>
  );
}

type VersionProps = { title: string; text: string; empty: string; field: string; onUse: () => void };

function Version({ title, text, empty, field, onUse }: VersionProps) {
  const t = useTranslations('ui.conflict');
  return (
    <div className="grid content-start gap-2 rounded-md border border-line bg-surface p-3">
      <p className="font-semibold text-muted text-sm">{title}</p>
      <p className="select-text whitespace-pre-wrap">{text || <em className="text-muted">{empty}</em>}</p>
      <Button size="small" className="justify-self-start" onClick={onUse}>
        {t('use')}
        <VisuallyHidden>
          {field}, {title}
        </VisuallyHidden>
      </Button>
    </div>
  );
}
