import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CaseOverview } from '#lib/cases/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** Everybody of the case by name and role. */
export async function PeopleAtAGlance({ people, home }: { people: CaseOverview['people']; home: string }) {
  const t = await getT('people');
  return (
    <Section id="people" title={t('title')} count={people.length}>
      {people.length > 0 && (
        <Card flush>
          <List>
            {people.map((one) => (
              <Row
                key={one.id}
                href={`${home}/people/${one.id}`}
                title={one.names[0] ?? t('unnamed')}
                lang={one.names[0] ? one.language : undefined}
                meta={
                  <>
                    <span>{t(`role.${one.role}`)}</span>
                    {one.safety !== 'unknown' && <span>{t(`safety.${one.safety}`)}</span>}
                  </>
                }
              />
            ))}
          </List>
        </Card>
      )}
    </Section>
  );
}
