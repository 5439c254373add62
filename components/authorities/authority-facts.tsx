import { DefinitionList } from '#components/ui/definition-list.tsx';
import type { AuthorityView } from '#lib/authorities/view.ts';
import type { getT } from '#lib/i18n/get-t.ts';
import { regimeName } from './regime-name.ts';

type Props = {
  body: AuthorityView;
  t: Awaited<ReturnType<typeof getT<'authorities'>>>;
  regimes: Awaited<ReturnType<typeof getT<'regimes'>>>;
  locale: string;
};

/** What is known of a body; what is not known is said, not left out. */
export function AuthorityFacts({ body, t, regimes, locale }: Props) {
  const unknown = <span className="text-muted">{t('unknown')}</span>;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const items = [
    ...body.names.map(({ text, lang }) => ({
      key: `name-${lang}`,
      term: lang === 'und' ? t('name.local') : t('name.in', { language: languages.of(lang) ?? lang }),
      detail: text,
      lang,
    })),
    ...(body.abbreviation
      ? [{ key: 'abbreviation', term: t('abbreviation'), detail: body.abbreviation }]
      : []),
    {
      key: 'regimes',
      term: t('regimes.title'),
      detail:
        body.regimes.length > 0 ? (
          <ol className={body.regimes.length > 1 ? 'list-decimal ps-5' : undefined}>
            {body.regimes.map((id) => (
              <li key={id}>{regimeName(regimes, id)}</li>
            ))}
          </ol>
        ) : (
          <span className="text-muted">{t('regimes.none')}</span>
        ),
    },
    { key: 'roll', term: t('roll'), detail: t(`rolls.${body.roll ?? 'law'}`) },
    { key: 'zone', term: t('time-zone'), detail: body.timeZone.replaceAll('_', ' ') },
    {
      key: 'address',
      term: t('address'),
      detail: body.address ? <p className="whitespace-pre-line">{body.address}</p> : unknown,
    },
    {
      key: 'channels',
      term: t('channels.title'),
      detail:
        body.channels.length > 0 ? (
          <ul className="grid gap-1">
            {body.channels.map((one) => (
              <li key={`${one.kind} ${one.value}`}>
                <span className="text-muted">{channelWord(t, one.kind)}: </span>
                <span className="break-words">{one.value}</span>
                {one.note && <span className="text-muted"> ({one.note})</span>}
              </li>
            ))}
          </ul>
        ) : (
          unknown
        ),
    },
    ...(body.notes
      ? [{ key: 'notes', term: t('notes'), detail: <p className="whitespace-pre-line">{body.notes}</p> }]
      : []),
  ];
  return <DefinitionList items={items} />;
}

function channelWord(t: Props['t'], kind: string): string {
  const key = `channels.kinds.${kind}` as 'channels.kinds.other';
  return t.has(key) ? t(key) : t('channels.kinds.other');
}
