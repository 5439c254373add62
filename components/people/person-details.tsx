import Link from 'next/link';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { countryName } from '#lib/domain/countries.ts';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { PersonView } from '#lib/people/view.ts';
import { SafetyMark } from './safety-mark.tsx';

type PersonDetailsProps = { person: PersonView; authority: string | null; home: string; editable: boolean };

/** What is known of a person. */
export async function PersonDetails({ person, authority, home, editable }: PersonDetailsProps) {
  const t = await getT('people');
  const dates = (await getT('dates')) as Translate;
  const locale = await currentLocale();
  const [first] = person.names;
  const items = [
    { key: 'role', term: t('fields.role'), detail: t(`role.${person.role}`) },
    {
      key: 'names',
      term: t('names.title'),
      detail: person.names.length > 0 && (
        <ul>
          {person.names.map((name) => (
            <li key={`${name.text} ${name.language} ${name.kind}`}>
              <span lang={name.language}>{name.text}</span>{' '}
              <span className="text-muted text-sm">{t(`name-kind.${name.kind}`)}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'safety',
      term: t('fields.safety'),
      detail: person.safety !== 'unknown' && <SafetyMark safety={person.safety} />,
    },
    {
      key: 'born',
      term: t('fields.born'),
      detail: person.bornEdtf && (
        <Time value={person.bornEdtf} title={person.bornEdtf}>
          {formatEdtf(person.bornEdtf, dates, locale)}
        </Time>
      ),
    },
    {
      key: 'citizenships',
      term: t('fields.citizenships'),
      detail: person.citizenships.map((code) => countryName(locale, code)).join(', '),
    },
    { key: 'residence', term: t('fields.residence'), detail: person.residence, lang: 'und' },
    { key: 'position', term: t('fields.position'), detail: person.position, lang: 'und' },
    { key: 'authority', term: t('fields.authority'), detail: authority },
    {
      key: 'notes',
      term: t('fields.notes'),
      detail: person.notes && <p className="max-w-prose whitespace-pre-wrap">{person.notes}</p>,
      lang: 'und',
    },
  ].filter(({ detail }) => detail);
  return (
    <Section
      id="person"
      title={<span lang={first?.language}>{first?.text ?? t('unnamed')}</span>}
      description={
        <Link href={home} className="link">
          {t('back')}
        </Link>
      }
      actions={
        editable && (
          <ButtonLink href={`${home}/${person.id}/edit`} size="small">
            {t('edit')}
          </ButtonLink>
        )
      }
    >
      <DefinitionList items={items} />
    </Section>
  );
}
