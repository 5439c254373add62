import { Disclosure } from '#components/ui/disclosure.tsx';
import {
  derivedPlaceholders,
  type PlaceholderValues,
  typedPlaceholders,
} from '#lib/domain/letters/placeholders.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** The placeholders with what they stand for and their value now, to be had beside the form. */
export async function FilledIn({ values, lang }: { values: PlaceholderValues; lang: string }) {
  const t = await getT('letters');
  const names = [...derivedPlaceholders, ...typedPlaceholders].filter(
    (name) => name !== 'body' && name !== 'subject' && name !== 'annex',
  );
  return (
    <aside
      aria-labelledby="filled"
      className="grid content-start gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <div className="grid gap-1">
        <h2 id="filled" className="text-base">
          {t('filled.title')}
        </h2>
        <p className="text-muted text-sm">{t('filled.hint')}</p>
      </div>
      <dl className="grid gap-3 text-sm">
        {names.map((name) => (
          <div key={name} className="grid gap-0.5">
            <dt>
              <code className="break-all font-semibold">{`{${name}}`}</code>{' '}
              <span className="text-muted">{t(`placeholder.${name}`)}</span>
            </dt>
            <dd>
              <Value value={values[name]} lang={lang} unknown={t('filled.unknown')} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function Value({ value, lang, unknown }: { value: string | undefined; lang: string; unknown: string }) {
  if (!value) return <em className="text-muted">{unknown}</em>;
  const [first = ''] = value.split('\n');
  if (first === value && value.length <= 80)
    return (
      <bdi lang={lang} className="break-words">
        {value}
      </bdi>
    );
  return (
    <Disclosure summary={<span className="font-normal">{`${first.slice(0, 60)}…`}</span>}>
      <bdi lang={lang} className="whitespace-pre-wrap break-words">
        {value}
      </bdi>
    </Disclosure>
  );
}
