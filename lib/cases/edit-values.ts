import 'server-only';
import type { CaseHeader } from './view.ts';

/** A case as the values of its edit forms. */
export function editValues(header: CaseHeader) {
  return {
    title: header.title,
    titleLang: header.titleLang,
    summary: header.summary,
    kinds: header.kinds,
    urgency: header.urgency,
    hostState: header.hostState ?? '',
    originState: header.originState ?? '',
    place: header.place,
    happened: header.happenedEdtf ?? '',
    status: header.status,
    sensitivity: header.sensitivity,
  };
}
