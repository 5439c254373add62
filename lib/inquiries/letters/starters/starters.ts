import 'server-only';
import { type LetterKind, type LetterLang, letterLangs } from '#lib/domain/letters/letter-terms.ts';
import { buildDocx, type FrameParagraph } from '../docx/build-docx.ts';
import { readTemplate } from '../docx/read-template.ts';
import { starterEdition, starterTexts } from './starter-list.ts';
import type { Starter } from './starter-types.ts';

/** A starter as a row of templates; the same version of Vigil always makes the same bytes. */
export type StarterTemplate = {
  kind: LetterKind;
  lang: LetterLang;
  edition: number;
  name: string;
  content: Buffer;
  placeholders: string[];
};

let made: StarterTemplate[] | undefined;

/** Every starter in every language. */
export function starterTemplates(): readonly StarterTemplate[] {
  made ??= letterLangs.flatMap((lang) => starterTexts[lang].map((starter) => template(starter, lang)));
  return made;
}

function template({ kind, name, heading }: Starter, lang: LetterLang): StarterTemplate {
  const read = readTemplate(buildDocx(frame(heading, lang), lang, name));
  if (!read.ok) throw new Error(`the starter ${kind} in ${lang} is not sound: ${read.error.code}`);
  return {
    kind,
    lang,
    edition: starterEdition,
    name,
    content: read.data.content,
    placeholders: read.data.paths,
  };
}

const words = {
  ru: { from: 'От:', enclosed: 'Приложения:', end: 'С уважением,', annex: 'Приложение. Расчёт срока' },
  en: {
    from: 'From:',
    enclosed: 'Enclosed:',
    end: 'Yours faithfully,',
    annex: 'Annex. How the date was counted',
  },
};

/** Addressee, sender, date, heading, subject, text, signature, and the calculation on a page of its own. */
function frame(heading: string, lang: LetterLang): FrameParagraph[] {
  const { from, enclosed, end, annex } = words[lang];
  return [
    { text: '{#official}{official}{/official}', style: 'Addressee' },
    { text: '{authority}', style: 'Addressee' },
    { text: '{#address}{address}{/address}', style: 'Addressee' },
    { text: `${from} {organisation}`, style: 'Addressee' },
    { text: '{#sender_address}{sender_address}{/sender_address}', style: 'Addressee' },
    { text: '{date}' },
    { text: heading, style: 'Title' },
    { text: '{subject}', style: 'Title' },
    { text: '{body}' },
    { text: '{#attachments}' },
    { text: `${enclosed} {attachments}` },
    { text: '{/attachments}' },
    { text: end, close: true },
    { text: '{author}{#position}, {position}{/position}' },
    { text: '{#annex}' },
    { text: annex, style: 'Heading1', newPage: true },
    { text: '{annex}' },
    { text: '{/annex}' },
  ];
}
