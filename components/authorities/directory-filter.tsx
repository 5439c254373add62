import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import type { DirectoryFilter } from '#lib/authorities/schema.ts';
import { authorityKinds } from '#lib/domain/authority-kinds.ts';
import { countryName } from '#lib/domain/countries.ts';
import type { getT } from '#lib/i18n/get-t.ts';

type Props = {
  filter: DirectoryFilter;
  states: readonly string[];
  locale: string;
  t: Awaited<ReturnType<typeof getT<'authorities'>>>;
};

/** The filter of the directory. A plain form: what it asks stands in the address. */
export function DirectoryFilterForm({ filter, states, locale, t }: Props) {
  const names = states.map((value) => ({ value, label: countryName(locale, value) }));
  const kinds = authorityKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <search aria-label={t('filter.title')}>
      <form
        action="/authorities"
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        <Field id="directory-q" label={t('filter.text')}>
          {(control) => <Input {...control} name="q" type="search" defaultValue={filter.q} />}
        </Field>
        <Field id="directory-state" label={t('state')}>
          {(control) => (
            <Select
              {...control}
              name="state"
              options={names}
              placeholder={t('filter.all')}
              defaultValue={filter.state}
            />
          )}
        </Field>
        <Field id="directory-kind" label={t('kind')}>
          {(control) => (
            <Select
              {...control}
              name="kind"
              options={kinds}
              placeholder={t('filter.all')}
              defaultValue={filter.kind}
            />
          )}
        </Field>
        <div className="flex gap-2">
          <Button type="submit">{t('filter.do')}</Button>
          {(filter.q || filter.state || filter.kind) && (
            <ButtonLink href="/authorities" variant="quiet">
              {t('filter.clear')}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
