import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { Translate } from '#lib/domain/dates/format-edtf.ts';
import { type TraceCatalogue, traceSentences } from '#lib/domain/inquiry/trace-sentences.ts';
import type { Locale } from '#lib/domain/locale.ts';
import enDates from '#messages/en/dates.json' with { type: 'json' };
import enRegimes from '#messages/en/regimes.json' with { type: 'json' };
import enTrace from '#messages/en/trace.json' with { type: 'json' };
import ruDates from '#messages/ru/dates.json' with { type: 'json' };
import ruRegimes from '#messages/ru/regimes.json' with { type: 'json' };
import ruTrace from '#messages/ru/trace.json' with { type: 'json' };
import { derive, history, obligation } from './history.ts';

const bind = (locale: Locale, messages: object): Translate =>
  createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  }) as Translate;

const say: Record<'en' | 'ru', TraceCatalogue> = {
  en: { trace: bind('en', enTrace), regimes: bind('en', enRegimes), dates: bind('en', enDates) },
  ru: { trace: bind('ru', ruTrace), regimes: bind('ru', ruRegimes), dates: bind('ru', ruDates) },
};

const isakov = derive(
  history({ kind: 'sent', hopId: 'h1', on: '2021-11-01', authorityId: 'president', channel: 'unknown' }),
);

describe('why this date?', () => {
  it('is told in Russian as a lawyer would read it aloud', () => {
    expect(traceSentences(obligation(isakov, 'h1:reply').traceSafe, say.ru, 'ru')).toEqual([
      'Ответ по существу: ч. 1 ст. 12 Федерального закона от 02.05.2006 № 59-ФЗ.',
      'Обращение отправлено: 1 ноября 2021 г.',
      'День получения неизвестен и взят по оценке.',
      'На доставку (способ неизвестен) закладываем 7 дней: 8 ноября 2021 г.',
      'День регистрации неизвестен и взят по оценке: последний день, когда закон велит зарегистрировать обращение.',
      'Регистрация обращения: 3 календарных дня, считая со следующего дня; последний день — 11 ноября 2021 г.',
      'Календарь на 2021 год не проверен по официальному акту, дата ещё может сдвинуться.',
      'Ответ по существу: 30 календарных дней, считая со следующего дня; последний день — 11 декабря 2021 г.',
      'Последний день — нерабочий; следующий рабочий день — 13 декабря 2021 г.',
    ]);
  });

  it('is told in English', () => {
    const sentences = traceSentences(obligation(isakov, 'h1:court:silence-reply').trace, say.en, 'en');
    expect(sentences).toContain('Nothing came by then, so from 14 December 2021 it is silence.');
    expect(sentences).toContain(
      'Administrative claim in court: 3 months, counted from the next day; the last day is 14 March 2022.',
    );
    expect(sentences).toContain(
      'Not confirmed by a lawyer: Code of Administrative Judicial Procedure of Russia, Art. 93(2) (not confirmed, known from memory).',
    );
  });

  it('names the holidays it leaves out, and counts the weekends', () => {
    const state = derive(
      history(
        { kind: 'sent', hopId: 'h1', on: '2026-03-13', authorityId: 'council', channel: 'email' },
        { kind: 'delivered', hopId: 'h1', on: '2026-03-13' },
      ),
      { regimeId: 'uk-foia' },
    );
    const sentences = traceSentences(obligation(state, 'h1:reply').trace, say.en, 'en');
    expect(sentences).toContain('17 March 2026 is not counted: St Patrick’s Day.');
    expect(sentences).toContain('10 weekend days are not counted.');
  });
});
