import type { Option } from '#components/ui/select.tsx';
import { languageOptions } from '#lib/domain/language-options.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { InquiryView, MoveMaterial } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';
import { bodyOptions } from './body-options.ts';
import type { MoveChoices } from './move-choices.ts';
import { getVoice } from './voice.ts';

/** The choices of a form for a move in the reader's language; `hopIds` are the bodies it can be about. */
export async function chooseMoves(
  inquiry: InquiryView,
  material: MoveMaterial,
  hopIds: readonly string[],
): Promise<MoveChoices> {
  const voice = await getVoice();
  const { locale } = voice;
  const bodyName = (id: string) => {
    const body = inquiry.bodies[id];
    return body ? nameOf(body, locale).text : '';
  };
  const hops: Option[] = inquiry.state.hops
    .filter(({ id }) => hopIds.includes(id))
    .map((hop) => ({ value: hop.id, label: bodyName(hop.authorityId), description: hopSince(hop, voice) }));
  const remedies = new Map(
    inquiry.state.remedies.map(({ remedyId }) => [remedyId, voice.rule(inquiry.regimeId, remedyId)]),
  );
  return {
    hops,
    bodies: bodyOptions(material.directory, locale),
    officials: material.officials.map(({ id, name, position, authorityId }) => ({
      value: id,
      label: [name, position || bodyName(authorityId)].filter(Boolean).join(', '),
    })),
    documents: material.documents.map(({ id, title }) => ({ value: id, label: title })),
    languages: languageOptions(locale, (await getT('common'))('language-unknown')),
    remedies: [...remedies].map(([value, label]) => ({ value, label })),
    questions: inquiry.questions.map(({ id, text }, index) => ({
      id,
      text,
      number: index + 1,
      lang: inquiry.lang,
    })),
    dead: material.deadChannels,
    law: voice.lawInShort(inquiry.regimeId),
  };
}

function hopSince(
  hop: InquiryView['state']['hops'][number],
  { t, edtf }: Awaited<ReturnType<typeof getVoice>>,
): string {
  const how = hop.parentId === null ? 'sent' : 'forwarded';
  const since = hop.openedOn ? t(`hop.${how}-on`, { date: edtf(hop.openedOn) }) : t(`hop.${how}-unknown`);
  return hop.registeredNumber ? `${since} · ${t('hop.number', { number: hop.registeredNumber })}` : since;
}
