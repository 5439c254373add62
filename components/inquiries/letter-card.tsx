import { Disclosure } from '#components/ui/disclosure.tsx';
import { sendingChannels } from '#lib/domain/inquiry/move-schema.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { BodyName } from './body-name.tsx';
import { getVoice } from './voice.ts';

/** What was written: under which law, by which way, and the text. */
export async function LetterCard({ inquiry }: { inquiry: InquiryView }) {
  const { t, law } = await getVoice();
  const channel = sendingChannels.find((one) => one === inquiry.channel) ?? 'unknown';
  return (
    <section
      aria-labelledby="letter"
      className="grid gap-2 rounded-lg border border-line bg-surface p-4 text-sm"
    >
      <h2 id="letter" className="text-base">
        {t('page.letter')}
      </h2>
      <p>
        <span className="text-muted">{law(inquiry.regimeId)}</span>
      </p>
      <p>
        <span className="text-muted">{t('page.channel')}:</span> {t(`channel.${channel}`)}
      </p>
      {inquiry.complainedOf.length > 0 && (
        <p>
          <span className="text-muted">{t('page.complained-of')}:</span>{' '}
          {inquiry.complainedOf.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <BodyName body={inquiry.bodies[id]} />
            </span>
          ))}
        </p>
      )}
      {inquiry.body ? (
        <Disclosure summary={t('page.letter')}>
          <p lang={inquiry.lang} className="whitespace-pre-wrap">
            {inquiry.body}
          </p>
        </Disclosure>
      ) : (
        <p className="text-muted">{t('page.no-letter')}</p>
      )}
    </section>
  );
}
