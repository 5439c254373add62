import { renderToStaticMarkup } from 'react-dom/server';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { RecordsT } from '#components/records/number-link.tsx';
import { RecordBody } from '#components/records/record-body.tsx';
import { dayRanges, standings } from '#lib/domain/records/record-terms.ts';
import type { Figures, RecordView } from '#lib/records/view.ts';
import en from '#messages/en/index.ts';
import ru from '#messages/ru/index.ts';

const catalogues = { en, ru };
const words = (locale: 'en' | 'ru') =>
  createTranslator({ locale, messages: catalogues[locale], namespace: 'records' }) as unknown as RecordsT;

function figures(counts: Partial<Figures['standings']>, more: Partial<Figures> = {}): Figures {
  const all = standings.map((one) => [one, counts[one] ?? 0] as const);
  const received = all.reduce((sum, [, n]) => sum + n, 0);
  return {
    received,
    direct: received,
    standings: Object.fromEntries(all) as Figures['standings'],
    passedOn: 0,
    evasive: 0,
    judged: 0,
    questionsEvaded: 0,
    questionsJudged: 0,
    extended: 0,
    extendedWithNotice: 0,
    extendedWithoutNotice: 0,
    dated: 0,
    estimated: 0,
    median: null,
    p90: null,
    ...more,
  };
}

function draw(total: Figures, more: Partial<RecordView> = {}, locale: 'en' | 'ru' = 'en'): string {
  const record: RecordView = {
    bodyId: 'b',
    official: null,
    total,
    byYear: [{ ...total, year: 2025 }],
    byLaw: [{ ...total, regimeId: 'ru-59fz' }],
    byOfficial: [],
    ranges: dayRanges.map((_, range) => ({
      range,
      onTime: range === 1 ? 2 : 0,
      late: range === 2 ? 1 : 0,
      other: 0,
    })),
    term: 33,
    years: [2025],
    regimes: ['ru-59fz'],
    whole: null,
    wholeAllowed: false,
    ...more,
  };
  return renderToStaticMarkup(<RecordBody record={record} filter={{}} t={words(locale)} law={(id) => id} />);
}
/** The words of a piece of HTML, without its tags. */
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a record on the page', () => {
  const few = figures({ 'on-time': 2, late: 1 }, { dated: 3, estimated: 1, median: 20, p90: 40 });

  it('says few as "2 of 3" and never as a percentage', () => {
    const text = read(draw(few));
    expect(text).toContain('2 of 3');
    expect(text).not.toContain('%');
    expect(read(draw(figures({ 'on-time': 8, silent: 2 })))).toContain('2 of 10 (20%)');
  });

  it('leads from each number to its inquiries, and from nought nowhere', () => {
    const html = draw(few);
    expect(html).toContain('href="/inquiries?at=b&amp;standing=late"');
    expect(html).toContain('href="/inquiries?at=b&amp;year=2025&amp;standing=on-time"');
    expect(html).toContain('href="/inquiries?at=b&amp;range=1"');
    expect(html).not.toContain('standing=silent');
  });

  it('marks the range in which the term ends, only where one law is looked at', () => {
    expect(read(draw(few))).toContain('the term ends here: day 33');
    const two = ['ru-59fz', 'uk-foia'].map((regimeId) => ({ ...few, regimeId }));
    expect(read(draw(few, { byLaw: two }))).toContain('Choose one law');
  });

  it('has a table behind each chart', () => {
    const html = draw(few);
    expect(html.match(/<figure/g)).toHaveLength(3);
    expect(html.match(/<details/g)).toHaveLength(3);
  });

  it('says the line of the whole organisation, or that there is nothing to add', () => {
    const whole = { ...few, received: 12, standings: { ...few.standings, silent: 9 } };
    expect(read(draw(few, { wholeAllowed: true, whole }))).toContain(
      'Silent: overdue, nothing heard: 9 of 12 (75%)',
    );
    expect(read(draw(few, { wholeAllowed: true }))).toContain('There is nothing to add');
    expect(read(draw(few))).not.toContain('In the whole organisation');
  });

  it('speaks Russian with its plurals', () => {
    const text = read(draw(figures({ late: 3 }, { dated: 1, estimated: 1, median: 21, p90: 22 }), {}, 'ru'));
    expect(text).toContain('21 день');
    expect(text).toContain('22 дня');
    expect(text).toContain('По 1 ответу с известным днём');
    expect(text).toContain('3 из 3');
  });
});
