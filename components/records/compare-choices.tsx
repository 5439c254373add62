import { Plus, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { type ComparisonFilter, mostCompared } from '#lib/records/schema.ts';
import type { BodyChoice, Comparison } from '#lib/records/view.ts';
import type { RecordsT } from './number-link.tsx';

export type NamedBody = { text: string; lang?: string };
type Name = (body: Pick<BodyChoice, 'nameEn' | 'nameRu'>) => NamedBody;

type CompareChoicesProps = { comparison: Comparison; filter: ComparisonFilter; name: Name; t: RecordsT };

/** The address of a comparison: bodies in their order, with the year and the law. */
function compareHref({ year, regime }: ComparisonFilter, bodies: readonly string[]): string {
  const query = new URLSearchParams(bodies.map((id) => ['body', id]));
  if (year) query.set('year', String(year));
  if (regime) query.set('regime', regime);
  return `/authorities/compare?${query}`;
}

/** Which bodies stand beside each other: taken away one by one, added from proposals or from the whole directory. */
export function CompareChoices({ comparison, filter, name, t }: CompareChoicesProps) {
  const { bodies, suggested, choices } = comparison;
  const chosen = bodies.map(({ id }) => id);
  const full = bodies.length >= mostCompared;
  return (
    <div className="grid gap-3" data-print="no">
      {bodies.length > 0 && (
        <ul aria-label={t('comparing.chosen')} className="flex flex-wrap gap-2">
          {bodies.map((body) => (
            <li key={body.id}>
              <ButtonLink
                size="small"
                className="h-auto whitespace-normal py-1"
                href={compareHref(
                  filter,
                  chosen.filter((id) => id !== body.id),
                )}
              >
                <X aria-hidden="true" className="size-4 shrink-0" />
                <VisuallyHidden>{t('comparing.remove', { name: name(body).text })}</VisuallyHidden>
                <span aria-hidden="true" lang={name(body).lang}>
                  {name(body).text}
                </span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      {full ? (
        <p className="text-muted text-sm">{t('comparing.full', { most: mostCompared })}</p>
      ) : (
        <>
          {suggested.length > 0 && (
            <div className="grid gap-1.5">
              <h2 className="font-semibold text-base">{t('comparing.suggested')}</h2>
              <ul className="flex flex-wrap gap-2">
                {suggested.map((body) => (
                  <li key={body.id}>
                    <ButtonLink
                      size="small"
                      variant="quiet"
                      className="h-auto whitespace-normal py-1"
                      href={compareHref(filter, [...chosen, body.id])}
                    >
                      <Plus aria-hidden="true" className="size-4 shrink-0" />
                      <span lang={name(body).lang}>{name(body).text}</span>
                    </ButtonLink>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <form
            action="/authorities/compare"
            aria-label={t('comparing.add')}
            className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            {chosen.map((id) => (
              <input key={id} type="hidden" name="body" value={id} />
            ))}
            {filter.year && <input type="hidden" name="year" value={filter.year} />}
            {filter.regime && <input type="hidden" name="regime" value={filter.regime} />}
            <Field id="compare-body" label={t('comparing.add')}>
              {(control) => (
                <Select
                  {...control}
                  key={chosen.join()}
                  name="body"
                  placeholder={t('comparing.choose')}
                  options={choices.map((body) => ({
                    value: body.id,
                    label: `${name(body).text} (${body.state})`,
                    lang: name(body).lang,
                  }))}
                  defaultValue=""
                />
              )}
            </Field>
            <Button type="submit">{t('comparing.add')}</Button>
          </form>
        </>
      )}
    </div>
  );
}
