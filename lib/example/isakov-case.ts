import 'server-only';
import type { partyRoles } from '#db/schema/person.ts';
import type { ExampleCase } from '#db/seed/example/insert-case.ts';
import type { CaseKind } from '#lib/domain/case-terms.ts';
import isakov from './isakov.json' with { type: 'json' };

const roles: Record<string, (typeof partyRoles)[number]> = {
  victim: 'victim',
  relatives: 'relative',
  reporter: 'reporter',
  official: 'official',
};

/** The source's words for what was done, as the kinds that cases are filed under. */
const kindsOf: Record<string, CaseKind[]> = {
  'enforced disappearance': ['enforced-disappearance'],
  'refoulement / extrajudicial transfer': ['refoulement'],
  'arbitrary detention': ['arbitrary-detention'],
  'threats and reprisals against relatives': ['threats', 'reprisals'],
};

/** The published case that runs through the whole product, from `isakov.json`. */
export function isakovCase(
  today: string,
  team: ExampleCase['team'],
  authorityId: (key: string) => string,
  recordedBy: string,
): ExampleCase {
  const authorities: Record<string, string> = {
    A1: authorityId('ru-president'),
    A2: authorityId('ru-mvd'),
    A3: authorityId('tm-security'),
    A4: authorityId('tm-foreign'),
  };
  const organisationNames = new Map(isakov.organisations.map((o) => [o.id, o.name]));
  const { case: facts } = isakov;
  return {
    file: {
      title: facts.title,
      titleLang: 'en',
      summary:
        'Azat Isakov, an activist of the Turkmen protest movement, wrote to friends on 20 October 2021 that the ' +
        'police had come to his home; contact was then lost. The Interior Ministry of Russia says that he flew to ' +
        'Turkmenabad two days later. His passport was lost and there were no regular flights.',
      kinds: facts.kinds.flatMap((kind) => kindsOf[kind] ?? kind),
      status: 'open',
      urgency: 'immediate',
      hostState: facts.hostState,
      originState: facts.originState,
      place: facts.place,
      happenedEdtf: facts.disappearedOn,
      openedOn: today,
      invented: false,
    },
    team,
    people: isakov.people.map((p) => ({
      key: p.id,
      role: roles[p.role] ?? 'witness',
      isGroup: p.role === 'relatives',
      bornEdtf: p.born ?? null,
      citizenships: p.citizenship ?? [],
      residence: p.residence ?? '',
      position: p.position ?? '',
      authorityId: p.authority ? authorities[p.authority] : null,
      safety: p.whereabouts === 'unknown' ? ('missing' as const) : ('unknown' as const),
      notes: p.notes,
      names: p.names,
    })),
    sources: [
      {
        key: isakov.source.id,
        title: isakov.source.title,
        kind: isakov.source.kind,
        authors: isakov.source.authors,
        dateEdtf: isakov.source.date,
      },
    ],
    events: isakov.chronology.map((e) => ({
      dateEdtf: e.date,
      kind: e.kind.replaceAll(' ', '-'),
      text: e.text,
      lang: 'en',
      people: e.people,
      authorityId: e.authority ? authorities[e.authority] : null,
      source: e.source,
      sourceNote: e.reliability ?? '',
    })),
    claims: isakov.claims.map((c) => ({
      key: c.id,
      text: c.text,
      lang: 'en',
      authorityId: typeof c.by === 'string' ? authorities[c.by] : null,
      byName: Array.isArray(c.by) ? c.by.map((id) => organisationNames.get(id) ?? id).join('; ') : '',
      status: (c.status ?? 'unverified') as 'contested' | 'unverified' | 'alleged',
      contradicts: c.contradicts?.[0],
    })),
    openQuestions: isakov.openQuestions.map((text) => ({ text, lang: 'en' })),
    consents: [{ scope: ['record'], state: 'not-asked', how: '', recordedBy }],
    tasks: isakov.followUps.map((title) => ({ title, createdBy: recordedBy })),
  };
}
