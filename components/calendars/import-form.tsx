'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { z } from 'zod';
import { ImpactList, type ImpactWords } from '#components/due/impact-list.tsx';
import { Card } from '#components/ui/card.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Table } from '#components/ui/table.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { takeInSchema } from '#lib/calendars/schema.ts';
import type { ImportPreview } from '#lib/calendars/view.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

/** What a file would change, and what that would move. */
export type SeenImport = ImportPreview & { impact: ImpactWords };

type ImportFormProps = {
  preview: FormAction<SeenImport>;
  take: FormAction;
  requestIds: readonly [string, string];
};

/** The file itself is judged on the server, which reads it. */
const anything = z.record(z.string(), z.unknown());

/** A calendar from a file: first what it would change, then taken in. */
export function ImportForm({ preview, take, requestIds }: ImportFormProps) {
  const t = useTranslations('laws.calendar');
  const [seen, setSeen] = useState<SeenImport | null>(null);
  return (
    <div className="grid gap-8">
      <div className="max-w-2xl">
        <Form<SeenImport>
          schema={anything}
          action={preview}
          requestId={requestIds[0]}
          onOk={(data) => setSeen(data ?? null)}
          aria-label={t('import')}
        >
          <FileField name="file" label={t('import-file')} accept=".xml,.ics,.csv,.txt,text/*" />
          <TextareaField name="text" label={t('import-text')} rows={4} spellCheck={false} />
          <SubmitButton className="justify-self-start" variant={seen ? 'secondary' : 'primary'}>
            {t('import-preview')}
          </SubmitButton>
        </Form>
      </div>
      {seen && <Preview seen={seen} take={take} requestId={requestIds[1]} />}
    </div>
  );
}

function Preview({ seen, take, requestId }: { seen: SeenImport; take: FormAction; requestId: string }) {
  const t = useTranslations('laws.calendar');
  const words = useTranslations('laws.impact');
  const format = useFormatter();
  const errorText = useErrorText();
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section aria-label={t('import-preview')} className="grid gap-5">
      <Notice tone={seen.days.length > 0 ? 'info' : 'warn'} live>
        {t('import-found', { count: seen.days.length })}
      </Notice>
      {seen.problems.length > 0 && (
        <Notice tone="warn" title={t('import-errors')}>
          <ul className="grid gap-1">
            {seen.problems.map(({ line, code }) => (
              <li key={`${line}-${code}`}>
                {t('import-line', { line, text: errorText(`calendar.${code}`) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {seen.days.length > 0 && (
        <>
          <Card flush>
            <Table
              caption={t('import-found', { count: seen.days.length })}
              rowKey={({ date }) => date}
              rows={seen.days}
              columns={[
                { key: 'day', header: t('day'), primary: true, cell: ({ date }) => day(date) },
                { key: 'before', header: t('import-before'), cell: (one) => t(`kinds.${one.before}`) },
                { key: 'after', header: t('import-after'), cell: (one) => t(`kinds.${one.kind}`) },
                { key: 'name', header: t('name'), cell: ({ name }) => <span lang="und">{name}</span> },
              ]}
            />
          </Card>
          <div className="grid gap-3">
            <h2 className="font-semibold text-lg">{words('title')}</h2>
            <ImpactList {...seen.impact} />
          </div>
          <div className="max-w-2xl">
            <Form
              schema={takeInSchema}
              action={take}
              requestId={requestId}
              guard={false}
              aria-label={t('import-take')}
            >
              <input type="hidden" name="text" value={seen.text} />
              <TextField name="legalRef" label={t('import-legal')} hint={t('legal-hint')} required />
              <SubmitButton className="justify-self-start">{t('import-take')}</SubmitButton>
            </Form>
          </div>
        </>
      )}
    </section>
  );
}
