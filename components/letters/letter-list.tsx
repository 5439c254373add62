import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { LetterLine } from '#lib/inquiries/letters/view.ts';
import { LetterState } from './letter-state.tsx';

type LetterListProps = {
  letters: readonly LetterLine[];
  label: string;
  /** Says which inquiry each is about, and of which case. */
  within?: 'inquiry' | 'case' | 'house';
};

/** Letters with their kind, addressee and state. */
export async function LetterList({ letters, label, within = 'case' }: LetterListProps) {
  return (
    <Card flush>
      <List label={label}>
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} within={within} />
        ))}
      </List>
    </Card>
  );
}

/** One letter of a list. */
export async function LetterRow({
  letter,
  within,
}: {
  letter: LetterLine;
  within: 'inquiry' | 'case' | 'house';
}) {
  const t = await getT('letters');
  const locale = await currentLocale();
  const { nameEn, nameRu } = letter.authority;
  return (
    <Row
      href={`/letters/${letter.id}`}
      title={<bdi>{letter.subject}</bdi>}
      lang={letter.lang}
      meta={
        <>
          <span>{t(`kind.${letter.kind}`)}</span>
          <span>{locale === 'ru' ? nameRu || nameEn : nameEn || nameRu}</span>
          {within === 'house' && <span className="tabular-nums">{letter.reference}</span>}
          {within !== 'inquiry' && <span>{t('list.inquiry', { number: letter.number })}</span>}
          {letter.sentOn && <span>{t('list.sent-on', { date: formatDay(letter.sentOn, locale) })}</span>}
        </>
      }
      end={<LetterState state={letter.state} />}
    />
  );
}
