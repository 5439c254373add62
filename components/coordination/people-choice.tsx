'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '#components/ui/class-names.ts';

export type Person = {
  userId: string;
  name: string;
  role: 'caseworker' | 'coordinator' | 'lawyer' | 'administrator';
  openCases: number;
};

/** The people as buttons of the form around them, each with what they carry already. */
export function PeopleChoice({ people, pending }: { people: readonly Person[]; pending: boolean }) {
  const t = useTranslations('coordination');
  if (people.length === 0) return <p className="text-muted">{t('nobody-to-assign')}</p>;
  return (
    <ul
      aria-label={t('people')}
      className="grid max-h-72 gap-1.5 overflow-y-auto p-0.5 sm:grid-cols-[repeat(auto-fill,minmax(14rem,1fr))]"
    >
      {people.map(({ userId, name, role, openCases }) => (
        <li key={userId}>
          <button
            type="submit"
            name="userId"
            value={userId}
            aria-disabled={pending || undefined}
            className={classNames(
              'flex min-h-11 w-full items-baseline justify-between gap-3 rounded-md border border-edge bg-surface',
              'px-3 py-1.5 text-start hover:border-accent hover:bg-accent-soft aria-disabled:opacity-60',
            )}
          >
            <span className="min-w-0">
              <span className="font-semibold">{name}</span>{' '}
              <span className="text-muted text-sm">{t(`role.${role}`)}</span>
            </span>
            <span className="shrink-0 text-muted text-sm tabular-nums">
              {t('open-cases', { count: openCases })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
