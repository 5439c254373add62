import 'server-only';
import type { ExampleCase } from '#db/seed/example/insert-case.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { InventedCase, StaffKey } from './example-schema.ts';

/** Turns an invented case's distances in days into dates around `today`. */
export function inventedCase(
  invented: InventedCase,
  today: string,
  userIds: Record<StaffKey, string>,
): ExampleCase {
  const day = (when: number | string) => (typeof when === 'number' ? shiftDay(today, when) : when);
  const opened = typeof invented.happened === 'number' ? Math.min(invented.happened + 1, 0) : -30;
  const victim = invented.people.findIndex((p) => p.role === 'victim');
  return {
    file: {
      title: invented.title,
      titleLang: invented.lang,
      summary: invented.summary,
      kinds: invented.kinds,
      status: invented.status,
      sensitivity: invented.sensitivity,
      urgency: invented.urgency,
      hostState: invented.host,
      originState: invented.origin,
      place: invented.place,
      happenedEdtf: day(invented.happened),
      openedOn: shiftDay(today, opened),
      invented: true,
    },
    team: invented.team.map(({ who, as }) => ({ userId: userIds[who], capacity: as })),
    people: invented.people.map((p, index) => ({
      key: String(index),
      role: p.role,
      bornEdtf: p.born ?? null,
      citizenships: p.citizenship ? [p.citizenship] : [],
      safety: p.safety,
      names: p.names.map(spelling),
    })),
    events: (invented.events.length > 0
      ? invented.events
      : [{ on: invented.happened, kind: 'other', text: invented.summary }]
    ).map((e) => ({
      dateEdtf: day(e.on),
      kind: e.kind,
      text: e.text,
      lang: invented.lang,
      people: victim >= 0 ? [String(victim)] : [],
    })),
    consents: [{ scope: ['record', 'inquiries'], state: 'given', how: '', recordedBy: userIds.coordinator }],
    tasks: invented.tasks.map((t) => ({
      title: t.title,
      dueOn: shiftDay(today, t.due),
      assigneeId: userIds[t.who],
      createdBy: userIds.coordinator,
    })),
  };
}

/** A spelling with the script it is written in; the language is not guessed beyond that. */
export function spelling(text: string): { text: string; script: string; language: string } {
  if (/\p{Script=Cyrillic}/u.test(text)) return { text, script: 'Cyrl', language: 'ru' };
  if (/\p{Script=Arabic}/u.test(text)) return { text, script: 'Arab', language: 'fa' };
  return { text, script: 'Latn', language: 'und' };
}
