import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whole days, and dates as people know them: both are EDTF. */
const dateField = /(_edtf|_on)$/;

type Say = (subject: string, field: string, value: unknown) => string;

/** Says the values of the record in the reader's words; what it has no words for, it shows as it is stored. */
export async function fieldValues(names: Record<string, string>, timeZone: string): Promise<Say> {
  const t = await getT('history');
  const locale = await currentLocale();
  const dates = (await getT('dates')) as Translate;
  const lookUp = await wordLists();
  const lawName = await lawNames();
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const when = instantFormat(locale, timeZone, true);

  function text(subject: string, field: string, value: string): string {
    if (names[value]) return names[value];
    if (uuid.test(value)) return t('value.gone');
    if (subject === 'task' && field === 'procedure') return lawName(value);
    if (dateField.test(field)) return formatEdtf(value, dates, locale);
    if (instant.test(value)) return when.format(new Date(value));
    if (/^(lang|language|.*_lang)$/.test(field))
      return value === 'und' ? t('value.unknown') : (languages.of(value) ?? value);
    return lookUp(subject, field, value) ?? value;
  }

  const say: Say = (subject, field, value) => {
    if (value === null || value === undefined) return t('value.empty');
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
    if (typeof value === 'string') return text(subject, field, value);
    if (Array.isArray(value)) return value.map((one) => say(subject, field, one)).join(', ');
    if (typeof value !== 'object') return String(value);
    return Object.entries(value)
      .filter(([, one]) => one !== null && one !== '')
      .map(([key, one]) => `${key}: ${say(subject, key, one)}`)
      .join('; ');
  };
  return say;
}

/** Codes that other parts of the interface have words for: table.column → where those words are. */
async function wordLists() {
  const lists: Record<string, readonly [Awaited<ReturnType<typeof getT>>, string]> = {
    'event.kind': [await getT('chronology'), 'kinds'],
    'event.reliability': [await getT('chronology'), 'reliability'],
    'event.credibility': [await getT('chronology'), 'credibility'],
    'source.kind': [await getT('chronology'), 'source-kinds'],
    'claim.status': [await getT('claims'), 'status'],
    'claim_link.kind': [await getT('claims'), 'relation'],
    'document.kind': [await getT('documents'), 'kinds'],
    'case_file.status': [await getT('cases'), 'status'],
    'case_file.sensitivity': [await getT('cases'), 'sensitivity'],
    'case_file.urgency': [await getT('cases'), 'urgency'],
    'case_file.kinds': [await getT('cases'), 'kind'],
    'case_assignment.capacity': [await getT('cases'), 'capacity'],
    'case_grant.level': [await getT('sharing'), 'level'],
    'case_grant.basis': [await getT('sharing'), 'basis'],
    'person.role': [await getT('people'), 'role'],
    'person.safety': [await getT('people'), 'safety'],
    'inquiry.status': [await getT('inquiries'), 'status'],
    'inquiry.channel': [await getT('inquiries'), 'channel'],
    'move.kind': [await getT('moves'), 'kind'],
    'move.channel': [await getT('inquiries'), 'channel'],
    'move.reply_kind': [await getT('moves'), 'reply-kind'],
    'move.event': [await getT('moves'), 'event'],
    'move.verdicts': [await getT('moves'), 'verdict'],
    'move.basis_fits': [await getT('judgements'), 'reply.fits'],
    'task.kind': [await getT('judgements'), 'task-kind'],
    'assessment.verdict': [await getT('judgements'), 'verdict'],
  } as never;
  return (subject: string, field: string, value: string): string | null => {
    const [t, list] = lists[`${subject}.${field}`] ?? [];
    const key = `${list}.${value}` as never;
    return t?.has(key) ? (t as Translate)(key) : null;
  };
}
