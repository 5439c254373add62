import { Time } from '#components/ui/time.tsx';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** A stored date in the reader's words; hovering tells the exact EDTF. */
export async function EdtfTime({ edtf }: { edtf: string | null }) {
  const words = formatEdtf(edtf, (await getT('dates')) as Translate, await currentLocale());
  return (
    <Time value={edtf ?? ''} title={edtf ?? undefined}>
      {words}
    </Time>
  );
}
