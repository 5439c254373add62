import Link from 'next/link';
import type { Role } from '#lib/domain/viewer.ts';
import type { getT } from '#lib/i18n/get-t.ts';
import type { UserView } from '#lib/users/view.ts';

type WithoutFactorProps = {
  users: readonly UserView[];
  required: readonly Role[];
  t: Awaited<ReturnType<typeof getT<'admin'>>>;
};

/** Who is required to have a second factor and has none yet. */
export function WithoutFactor({ users, required, t }: WithoutFactorProps) {
  if (required.length === 0) return <p className="text-muted text-sm">{t('factors.nobody')}</p>;
  const missing = users.filter((one) => !one.disabled && !one.secondFactor && required.includes(one.role));
  if (missing.length === 0) return <p className="text-muted text-sm">{t('factors.all')}</p>;
  return (
    <div className="grid gap-1">
      <p className="text-sm">{t('factors.missing', { count: missing.length })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {missing.map((one) => (
          <li key={one.id}>
            <Link href={`/administration/users/${one.id}`} className="link">
              {one.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
