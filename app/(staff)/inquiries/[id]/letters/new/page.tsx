import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { bodyOptions } from '#components/inquiries/body-options.ts';
import { MovePageHead } from '#components/inquiries/move-page-head.tsx';
import { getVoice } from '#components/inquiries/voice.ts';
import { FilledIn } from '#components/letters/filled-in.tsx';
import { LetterForm } from '#components/letters/letter-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import {
  isLetterLang,
  type LetterKind,
  type LetterLang,
  letterKinds,
  letterLangs,
  takesUpRemedy,
} from '#lib/domain/letters/letter-terms.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { beginLetter, letterMaterial } from '#lib/inquiries/letters/letter-material.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { startSchema } from '#lib/letters/schema.ts';
import { startLetterAction } from './actions.ts';

type NewLetterProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewLetterPage({ params, searchParams }: NewLetterProps) {
  const viewer = await requireCapability('inquiry.write');
  const inquiry = await getInquiry(viewer, (await params).id);
  if (!inquiry || !mayOnCase(inquiry.standing, 'inquiry.write')) notFound();
  (await getVoice()).learn(inquiry.ruleTitles);
  const asked = startSchema.parse(await searchParams);
  const t = await getT('letters');
  const offered = offeredKinds(inquiry);
  const kind = offered.find((one) => one === asked.kind);
  const lang = asked.lang ?? (isLetterLang(inquiry.lang) ? inquiry.lang : 'ru');
  return (
    <div className="grid gap-6">
      <MovePageHead
        inquiry={inquiry}
        title={kind ? `${t('new.title')}: ${t(`kind.${kind}`)}` : t('new.title')}
        intro={kind ? t('new.intro') : t('new.choose')}
        id="letter-title"
      />
      {kind ? (
        <Writing
          inquiry={inquiry}
          viewer={viewer}
          kind={kind}
          lang={lang}
          remedy={asked.remedy}
          hop={asked.hop}
        />
      ) : (
        <Card flush>
          <List label={t('new.choose')}>
            {offered.map((one) => (
              <Row
                key={one}
                href={`/inquiries/${inquiry.id}/letters/new?kind=${one}`}
                title={t(`kind.${one}`)}
                meta={t(`kind-hint.${one}`)}
              />
            ))}
          </List>
        </Card>
      )}
    </div>
  );
}

/** The kinds that fit an inquiry as it stands. */
function offeredKinds({ state }: InquiryView): LetterKind[] {
  if (state.hops.length === 0) return ['appeal', 'other'];
  return letterKinds.filter(
    (kind) =>
      kind !== 'appeal' && (!takesUpRemedy(kind) || state.remedies.some((one) => fits(kind, one.remedyId))),
  );
}

/** A court is asked by a claim, everybody else by a complaint. */
function fits(kind: LetterKind, remedyId: string): boolean {
  return (kind === 'court-claim') === /court/.test(remedyId);
}

type WritingProps = {
  inquiry: InquiryView;
  viewer: Viewer;
  kind: LetterKind;
  lang: LetterLang;
  remedy: string | undefined;
  hop: string | undefined;
};

async function Writing({ inquiry, viewer, kind, lang, remedy, hop }: WritingProps) {
  const t = await getT('letters');
  const { rule, list, say } = await getVoice();
  const material = await letterMaterial(viewer, { caseId: inquiry.caseId, kind, lang });
  if (material.templates.length === 0)
    return (
      <EmptyState
        title={t('form.no-template')}
        action={
          <Link className="link" href="/letters/templates">
            {t('templates.title')}
          </Link>
        }
      />
    );
  const open = takesUpRemedy(kind)
    ? inquiry.state.remedies.filter((one) => fits(kind, one.remedyId) && !one.usedByMoveId)
    : [];
  const chosen = open.find(({ key }) => key === remedy) ?? open[0];
  const remedies = open.map(({ key, remedyId, grounds }) => ({
    value: key,
    label: `${rule(inquiry.regimeId, remedyId)}: ${list(grounds.map((one) => say.regimes(`grounds.${one}`)))}`,
  }));
  const hops = inquiry.state.hops;
  const at = hops.find(({ id }) => id === (hop ?? chosen?.hopId)) ?? hops.at(-1);
  // Whom a complaint goes to, people say; a reminder goes to where the inquiry lies.
  const authorityId = takesUpRemedy(kind) ? '' : (at?.authorityId ?? inquiry.authorityId);
  const remedyKey = chosen?.key ?? null;
  const start = { kind, lang, remedyKey, authorityId: authorityId || inquiry.authorityId };
  const { body, withTrace, values } = await beginLetter(viewer, inquiry, start);
  const [template] = material.templates;
  const home = `/inquiries/${inquiry.id}/letters/new?kind=${kind}`;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-5">
        <p className="flex flex-wrap gap-x-4 text-sm">
          {letterLangs
            .filter((one) => one !== lang)
            .map((one) => (
              <Link key={one} className="link target inline-flex items-center" href={`${home}&lang=${one}`}>
                {t('new.other-lang', { lang: t(`lang.${one}`) })}
              </Link>
            ))}
        </p>
        <ClientMessages namespaces={['letters']}>
          <LetterForm
            // Another language begins with another text.
            key={lang}
            action={startLetterAction.bind(null, inquiry.id)}
            requestId={randomUUID()}
            kind={kind}
            lang={lang}
            templates={material.templates.map(({ id, name }) => ({ value: id, label: name }))}
            bodies={bodyOptions(material.directory, await currentLocale())}
            remedies={chosen && remedy ? remedies.filter(({ value }) => value === chosen.key) : remedies}
            defaultValues={{
              templateId: template?.id ?? '',
              authorityId,
              remedyKey: remedyKey ?? '',
              subject: inquiry.subject,
              body,
              withTrace: withTrace ? 'on' : '',
            }}
          />
        </ClientMessages>
      </div>
      <FilledIn values={values} lang={lang} />
    </div>
  );
}
