import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { countryName } from '#lib/domain/countries.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { PersonView } from '#lib/people/view.ts';
import { SafetyMark } from './safety-mark.tsx';

/** The people of a case by their names, with their part in it. */
export async function PeopleList({ people, home }: { people: PersonView[]; home: string }) {
  const t = await getT('people');
  const locale = await currentLocale();
  return (
    <Card flush>
      <List>
        {people.map((person) => {
          const [first, ...others] = person.names;
          return (
            <Row
              key={person.id}
              href={`${home}/${person.id}`}
              title={first?.text ?? t('unnamed')}
              lang={first?.language}
              meta={
                <>
                  <span className="font-semibold">{t(`role.${person.role}`)}</span>
                  {others.map((name) => (
                    <span key={`${name.text} ${name.language}`} lang={name.language}>
                      {name.text}
                    </span>
                  ))}
                  {person.citizenships.length > 0 && (
                    <span>{person.citizenships.map((code) => countryName(locale, code)).join(', ')}</span>
                  )}
                  {person.position && <span lang="und">{person.position}</span>}
                </>
              }
              end={<SafetyMark safety={person.safety} />}
            />
          );
        })}
      </List>
    </Card>
  );
}
