import type { Calendar } from '../calendars/calendar.ts';
import type { IsoDay } from '../dates/civil-day.ts';
import { deriveInquiry } from '../inquiry/derive-inquiry.ts';
import type { Obligation } from '../inquiry/inquiry-types.ts';
import {
  type InquiryEvent,
  type MoveInput,
  moveSchema,
  type SendingChannel,
} from '../inquiry/move-schema.ts';
import type { Regime } from './regime-schema.ts';

/** An appeal nobody sent, to see what a law makes of it before it takes effect. */
export type LawExample = {
  sentOn: IsoDay;
  channel: SendingChannel;
  receivedOn: IsoDay | null;
  registeredOn: IsoDay | null;
  events?: readonly { event: InquiryEvent; on: IsoDay }[];
};

type Sketch = MoveInput extends infer M
  ? M extends unknown
    ? Omit<M, 'id' | 'enteredAt' | 'enteredBy'>
    : never
  : never;

/** The obligations an example would have, with their dates and explanations. */
export function tryLaw(
  regime: Regime,
  example: LawExample,
  calendars: Readonly<Record<string, Calendar>>,
  timeZone: string,
): Obligation[] {
  const { sentOn, channel, receivedOn, registeredOn, events = [] } = example;
  const sketches: Sketch[] = [
    { kind: 'sent', hopId: 'hop', on: sentOn, authorityId: 'body', channel },
    ...(receivedOn ? [{ kind: 'delivered', hopId: 'hop', on: receivedOn } as const] : []),
    ...(registeredOn ? [{ kind: 'registered', hopId: 'hop', on: registeredOn } as const] : []),
    ...events.map(({ event, on }) => ({ kind: 'event', hopId: null, event, on }) as const),
  ];
  const moves = sketches.map((sketch, index) =>
    moveSchema.parse({ ...sketch, id: `m${index}`, enteredAt: `${sentOn}T12:00:00Z`, enteredBy: 'example' }),
  );
  return deriveInquiry({
    moves,
    questions: [],
    authorities: { body: { timeZone, calendarId: regime.calendarId } },
    regime,
    calendars,
    today: sentOn,
  }).obligations;
}
