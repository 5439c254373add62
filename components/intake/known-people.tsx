'use client';

import { Users } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KnownPerson } from '#lib/intake/view.ts';

type KnownPeopleProps = { typed: string; find: (typed: string) => Promise<KnownPerson[]> };

const pause = 400;

/** People who may be the one whose name is being typed. A hint: nothing is filled in and nothing is joined. */
export function KnownPeople({ typed, find }: KnownPeopleProps) {
  const t = useTranslations('intake.known');
  const [found, setFound] = useState<KnownPerson[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      // Without a connection there is no hint, and nothing else is lost.
      const people = typed.trim().length < 3 ? [] : await find(typed).catch(() => []);
      if (current) setFound(people);
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, find]);
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="grid gap-1.5 rounded-md border border-accent border-s-4 bg-accent-soft p-3">
          <p className="flex items-center gap-2 font-semibold text-accent">
            <Users aria-hidden="true" className="size-5" />
            {t('title')}
          </p>
          <ul className="grid gap-1">
            {found.map((person) => (
              <li key={`${person.reference} ${person.name}`}>
                {person.name},{' '}
                <Link href={`/cases/${person.reference}`} target="_blank" className="link">
                  {t('in', { reference: person.reference })}
                </Link>
              </li>
            ))}
          </ul>
          <p className="text-muted text-sm">{t('what')}</p>
        </div>
      )}
    </div>
  );
}
