import fc from 'fast-check';
import { inquiryEvents, sendingChannels } from '#lib/domain/inquiry/move-schema.ts';
import {
  type Regime,
  regimeSchema,
  remedyGrounds,
  rolls,
  sourceSchema,
  units,
} from '#lib/domain/regimes/regime-schema.ts';

const source = fc
  .constantFrom('seen', 'secondary', 'memory', 'not-found')
  .map((mark) => sourceSchema.parse({ act: 'ru-59fz', article: '1', mark }));
const amount = { length: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom(...units) };
const counting = {
  ...amount,
  startDay: fc.constantFrom('next-day', 'same-day'),
  roll: fc.constantFrom(...rolls),
  safeRoll: fc.constantFrom(...rolls),
};
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const sourced = fc.record({ ...amount, source });
const event = fc.constantFrom(...inquiryEvents);

const remedy = (id: string) =>
  fc.record({
    id: fc.constant(id),
    to: fc.constantFrom('prosecutor', 'court', 'international'),
    on: fc.uniqueArray(fc.constantFrom(...remedyGrounds), { minLength: 1 }),
    limit: maybe(
      fc.record({
        ...counting,
        trigger: fc.oneof(fc.constantFrom('learned', 'decision'), event),
        plus: maybe(sourced),
        source,
      }),
    ),
    opensAfter: maybe(sourced),
    after: id === 'court' ? fc.constantFrom(null, 'prosecutor') : fc.constant(null),
    source,
  });

const step = (id: 'register' | 'forward' | 'return' | 'reply' | 'state-reply' | 'comment') =>
  fc.record({
    ...counting,
    id: fc.constant(id),
    duty: fc.constant(id),
    actor: fc.constant(id === 'comment' ? 'applicant' : id === 'state-reply' ? 'state' : 'authority'),
    trigger:
      id === 'comment'
        ? event
        : fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom('sent', 'delivered', 'received') },
            // A register step that runs from registration would wait for itself.
            { weight: 2, arbitrary: id === 'register' ? fc.constant('received') : fc.constant('registered') },
            { weight: 1, arbitrary: event },
          ),
    safeTerm: maybe(fc.record(amount)),
    condition: fc.constantFrom('always', 'when-forwarded', 'when-returned'),
    weight: fc.constantFrom('main', 'minor'),
    extension: maybe(
      fc.record({
        max: maybe(fc.integer({ min: 1, max: 60 })),
        unit: fc.constantFrom(...units),
        mode: fc.constantFrom('add', 'cap-total'),
        noticeRequired: fc.boolean(),
        source,
      }),
    ),
    onMiss: fc.record({
      silence: fc.constantFrom('nothing', 'deemed-refusal', 'exhaustion'),
      deemedAfter: maybe(sourced),
      remedies: fc.subarray(['prosecutor', 'court']),
    }),
    source,
  });

const window = (id: string) =>
  fc.record({
    ...counting,
    id: fc.constant(id),
    triggers: fc.uniqueArray(event, { minLength: 1, maxLength: 3 }),
    opens: maybe(fc.record(amount)),
    closes: maybe(fc.record(amount)),
    safeCloses: maybe(fc.record(amount)),
    before: fc.boolean(),
    from: fc.constantFrom('day', 'learned'),
    source,
    rollSource: maybe(source),
  });

const version = fc.record({
  id: fc.constant('v'),
  validFrom: fc.constant(null),
  validTo: fc.constantFrom(null, null, null, '2024-06-30'),
  steps: fc
    .subarray(['register', 'forward', 'return', 'reply', 'state-reply', 'comment'] as const, { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map(step))),
  filing: maybe(
    fc.record({
      to: fc.constantFrom('court', 'international'),
      gates: fc.constantFrom(
        [],
        [{ treaty: 'echr', on: 'facts', source: { act: 'echr', article: '1', mark: 'seen' } }],
      ),
      windows: fc.subarray(['w1', 'w2']).chain((ids) => fc.tuple(...ids.map(window))),
      source,
    }),
  ),
  channels: fc
    .uniqueArray(fc.constantFrom(...sendingChannels), { maxLength: 2 })
    .chain((all) =>
      fc.tuple(
        ...all.map((channel) =>
          fc.record({ channel: fc.constant(channel), startsClock: fc.boolean(), source }),
        ),
      ),
    ),
  forwarding: fc.record({ dischargesReply: fc.boolean(), forbiddenToComplainedOf: fc.boolean(), source }),
  remedies: fc.tuple(remedy('prosecutor'), remedy('court')),
  pause: fc.constantFrom('allowed', 'none'),
  clarification: fc.constantFrom('none', 'pause', 'restart'),
});

/** Laws nobody made: every shape the schema allows. */
export const anyRegime: fc.Arbitrary<Regime> = fc
  .record({
    id: fc.constant('any-law'),
    country: fc.constant('RU'),
    calendarId: fc.constantFrom('ru', 'gb', 'unheard-of'),
    versionKey: fc.constantFrom('sent', 'received', 'registered', 'final-decision'),
    versions: fc.tuple(version),
    usualDays: fc
      .integer({ min: 0, max: 14 })
      .map((days) => Object.fromEntries([...sendingChannels, 'forwarded'].map((each) => [each, days]))),
  })
  .map((regime) => regimeSchema.parse(regime));
