import 'server-only';
import type { PersonView } from './view.ts';

/** A person as the values of the edit form. */
export function personValues(person: PersonView) {
  return {
    role: person.role,
    isGroup: person.isGroup ? 'on' : '',
    names: person.names.map(({ text, language, kind }) => ({ text, language, kind })),
    born: person.bornEdtf ?? '',
    citizenships: person.citizenships.map((state) => ({ state })),
    residence: person.residence,
    position: person.position,
    authorityId: person.authorityId ?? '',
    safety: person.safety,
    notes: person.notes,
  };
}
