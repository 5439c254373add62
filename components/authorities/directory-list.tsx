import { CornerDownRight } from 'lucide-react';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { DirectoryLine } from '#lib/authorities/view.ts';
import { countryName } from '#lib/domain/countries.ts';
import type { getT } from '#lib/i18n/get-t.ts';
import { regimeName } from './regime-name.ts';

type Props = {
  lines: readonly DirectoryLine[];
  locale: string;
  t: Awaited<ReturnType<typeof getT<'authorities'>>>;
  regimes: Awaited<ReturnType<typeof getT<'regimes'>>>;
};

const indents = ['ms-0', 'ms-4 sm:ms-6', 'ms-8 sm:ms-12', 'ms-12 sm:ms-18'];

/** The bodies of each state as a tree; one that is shown only as the head of another says so by its tone. */
export function DirectoryList({ lines, locale, t, regimes }: Props) {
  const byState = [...Map.groupBy(lines, (line) => line.state)];
  return (
    <div className="grid gap-8">
      {byState.map(([state, bodies]) => (
        <Section
          key={state}
          id={`state-${state}`}
          title={countryName(locale, state)}
          count={bodies.filter(({ matches }) => matches).length}
        >
          <Card flush>
            <List label={countryName(locale, state)}>
              {bodies.map((line) => (
                <Row
                  key={line.id}
                  href={`/authorities/${line.id}`}
                  title={line.names[0]?.text}
                  lang={line.names[0]?.lang}
                  start={
                    line.depth > 0 && (
                      <CornerDownRight
                        aria-hidden="true"
                        className={`size-4 shrink-0 self-start text-muted ${indents[Math.min(line.depth, 3)]} mt-1 -me-2`}
                      />
                    )
                  }
                  meta={
                    line.matches ? (
                      <>
                        {line.names.slice(1).map(({ text, lang }) => (
                          <span key={lang} lang={lang}>
                            {text}
                          </span>
                        ))}
                        <span>{t(`kinds.${line.kind}`)}</span>
                        {line.regimes.map((id) => (
                          <span key={id}>{regimeName(regimes, id)}</span>
                        ))}
                      </>
                    ) : (
                      <span>{t('above')}</span>
                    )
                  }
                />
              ))}
            </List>
          </Card>
        </Section>
      ))}
    </div>
  );
}
