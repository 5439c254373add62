import { ButtonLink } from '#components/ui/button-link.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import type { CaseHeader } from '#lib/cases/view.ts';
import { countryName } from '#lib/domain/countries.ts';
import { formatDay, formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { kindLabels } from './kind-labels.ts';

/** What the case is about: in short, when, where, between which states. */
export async function CaseDetails({ header, home }: { header: CaseHeader; home: string }) {
  const t = await getT('cases');
  const dates = (await getT('dates')) as Translate;
  const locale = await currentLocale();
  const kinds = kindLabels(header.kinds, t);
  const given = [
    { key: 'kinds', term: t('fields.kinds'), detail: kinds.length > 0 && kinds.join('; ') },
    {
      key: 'when',
      term: t('overview.when'),
      detail: header.happenedEdtf && (
        <Time value={header.happenedEdtf} title={header.happenedEdtf}>
          {formatEdtf(header.happenedEdtf, dates, locale)}
        </Time>
      ),
    },
    { key: 'where', term: t('overview.where'), detail: header.place, lang: 'und' },
    {
      key: 'host',
      term: t('fields.hostState'),
      detail: header.hostState && countryName(locale, header.hostState),
    },
    {
      key: 'origin',
      term: t('fields.originState'),
      detail: header.originState && countryName(locale, header.originState),
    },
    { key: 'opened', term: t('overview.opened'), detail: formatDay(header.openedOn, locale) },
  ].filter(({ detail }) => detail);
  return (
    <Section
      id="about"
      title={t('overview.about')}
      actions={
        mayOnCase(header.standing, 'case.edit') && (
          <ButtonLink href={`${home}/edit`} size="small">
            {t('overview.edit')}
          </ButtonLink>
        )
      }
    >
      {header.summary ? (
        <p lang="und" className="max-w-prose whitespace-pre-wrap">
          {header.summary}
        </p>
      ) : (
        <p className="text-muted">{t('overview.no-summary')}</p>
      )}
      <DefinitionList items={given} />
    </Section>
  );
}
