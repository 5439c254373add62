import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { LawSummary } from '#lib/laws/view.ts';
import { getLawVoice } from './law-voice.ts';

/** The laws by country, each with how sure we are of its rules. */
export async function LawList({ laws }: { laws: readonly LawSummary[] }) {
  const { t, country, lawName } = await getLawVoice();
  return [...Map.groupBy(laws, (law) => law.country)].map(([code, own]) => (
    <Section key={code} id={`country-${code}`} title={country(code)} count={own.length}>
      <Card flush>
        <List label={country(code)}>
          {own.map((law) => (
            <Row
              key={law.id}
              href={`/laws/${law.id}`}
              title={lawName(law.id)}
              meta={
                <>
                  <span>{t('count.rules', { count: law.rules })}</span>
                  <span>{t('count.confirmed', { count: law.confirmed })}</span>
                </>
              }
              end={
                <>
                  {law.asks && <Badge tone="accent">{t('mark.asks')}</Badge>}
                  {law.draft && <Badge>{t('mark.draft')}</Badge>}
                  {law.own && <Badge>{t('mark.own')}</Badge>}
                  {law.confirmed < law.rules ? (
                    <Badge dashed>{t('count.unconfirmed', { count: law.rules - law.confirmed })}</Badge>
                  ) : (
                    <Badge tone="good">{t('mark.all-confirmed')}</Badge>
                  )}
                </>
              }
            />
          ))}
        </List>
      </Card>
    </Section>
  ));
}
