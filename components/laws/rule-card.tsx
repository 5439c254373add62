import { BookCheck, BookX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { isConfirmed } from '#lib/domain/regimes/rule-sources.ts';
import { ruleAnchor, type ShownRule } from './law-rules.ts';
import { getLawVoice } from './law-voice.ts';

/** One rule of a law in words, where it comes from, and who confirmed it. */
export async function RuleCard({
  rule,
  level = 4,
  children,
}: {
  rule: ShownRule;
  /** Of the heading. */
  level?: 2 | 4;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h4';
  const { t, cite, day, option } = await getLawVoice();
  const { source, notes, lines } = rule;
  const Sign = isConfirmed(source) ? BookCheck : BookX;
  return (
    <Card className="scroll-mt-6 target:outline-2 target:outline-accent">
      <article id={ruleAnchor(rule.path)} className="grid scroll-mt-6 gap-3" data-print="whole">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Heading className="font-semibold text-base">{rule.title}</Heading>
          {isConfirmed(source) ? (
            <Badge tone="good">{t(source.confirmed ? 'mark.confirmed' : 'mark.read')}</Badge>
          ) : (
            <Badge dashed>{t('mark.unconfirmed')}</Badge>
          )}
        </div>
        <DefinitionList items={lines} />
        <p className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2 text-muted text-sm">
          <Sign aria-hidden="true" className="mt-0.5 size-4" />
          <span>
            {source.url ? (
              <a href={source.url} className="link" rel="noopener noreferrer" target="_blank">
                {cite(source)}
              </a>
            ) : (
              cite(source)
            )}{' '}
            <span className="block">
              {source.seenAt && source.mark === 'seen'
                ? t('mark.seen-at', { date: day(source.seenAt) })
                : option('mark', source.mark, '')}
            </span>
          </span>
        </p>
        {source.confirmed && (
          <p className="text-sm">
            {t('confirm.by', { name: source.confirmed.by, date: day(source.confirmed.on) })}{' '}
            <span lang="und" className="whitespace-pre-line">
              {source.confirmed.note}
            </span>
          </p>
        )}
        {notes.map((note) => (
          <p key={note} className="max-w-prose text-muted text-sm">
            {note}
          </p>
        ))}
        {children}
      </article>
    </Card>
  );
}
