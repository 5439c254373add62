import type { Option } from '#components/ui/select.tsx';
import { languageOptions } from '#lib/domain/language-options.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { likelyHop } from '#lib/inquiries/likely-hop.ts';
import type { InquiryView, MoveMaterial } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';
import { bodyOptions } from './body-options.ts';
import { hoursInWords } from './hours-in-words.ts';
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
  const directory = new Map(material.directory.map((body) => [body.id, nameOf(body, locale).text]));
  const nameIn = (id: string) => bodyName(id) || (directory.get(id) ?? '');
  const likely = likelyHop(inquiry.state)?.authorityId;
  const likelier = (authorityId: string) => Number(authorityId === likely);
  const hops: Option[] = inquiry.state.hops
    .filter(({ id }) => hopIds.includes(id))
    .map((hop) => ({ value: hop.id, label: bodyName(hop.authorityId), description: hopSince(hop, voice) }));
  const remedies = new Map(
    inquiry.state.remedies.map(({ remedyId }) => [remedyId, voice.rule(inquiry.regimeId, remedyId)]),
  );
  return {
    hops,
    bodies: bodyOptions(material.directory, locale),
    officials: [...material.officials]
      .sort((a, b) => likelier(b.authorityId) - likelier(a.authorityId))
      .map(({ id, name, position, authorityId }) => ({
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
    claims: material.claims.map(({ id, text }, index) => ({
      value: id,
      label: `${index + 1}. ${shortened(text)}`,
    })),
    others: material.others.map(({ inquiryId, hopId, authorityId, number, subject }) => ({
      value: `${inquiryId}_${hopId}`,
      label: voice.t('number', { number }),
      description: [nameIn(authorityId), subject].filter(Boolean).join(' · '),
    })),
    dead: material.deadChannels,
    law: voice.lawInShort(inquiry.regimeId),
    hours: await hoursInWords(inquiry, material.hours, hopIds),
  };
}

/** Long enough to know it again in a list. */
function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

function hopSince(
  hop: InquiryView['state']['hops'][number],
  { t, edtf }: Awaited<ReturnType<typeof getVoice>>,
): string {
  const how = hop.parentId === null ? 'sent' : 'forwarded';
  const since = hop.openedOn ? t(`hop.${how}-on`, { date: edtf(hop.openedOn) }) : t(`hop.${how}-unknown`);
  return hop.registeredNumber ? `${since} · ${t('hop.number', { number: hop.registeredNumber })}` : since;
}
