import type { ReactNode } from 'react';
import { AppShell } from '#components/shell/app-shell.tsx';
import type { PlaceKey } from '#components/shell/places.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { setLocaleAction, setThemeAction, signOutAction } from './actions.ts';

const locales = [
  { locale: 'en', name: 'English' },
  { locale: 'ru', name: 'Русский' },
];

/** An ordinary page that surprises nobody on a screen: somebody may be looking over the shoulder. */
const ordinaryPage = 'https://www.wikipedia.org/';

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const t = await getT('common');
  return (
    <AppShell
      allowed={placesOf(viewer)}
      leaveTo={ordinaryPage}
      lock={{ user: { id: viewer.userId, email: viewer.email }, minutes: viewer.idleLockMinutes }}
      user={{ name: viewer.name, organisation: viewer.organisationName, role: t(`roles.${viewer.role}`) }}
      locale={await currentLocale()}
      locales={locales}
      theme={viewer.theme ?? 'system'}
      actions={{ signOut: signOutAction, setLocale: setLocaleAction, setTheme: setThemeAction }}
      accountHref="/account"
    >
      {children}
    </AppShell>
  );
}

function placesOf(viewer: Viewer): PlaceKey[] {
  if (viewer.role === 'administrator') return ['authorities', 'administration'];
  const shared: PlaceKey[] = ['today', 'intake', 'cases', 'inquiries', 'deadlines', 'authorities'];
  return may(viewer, 'coordination.view') ? [...shared, 'coordination'] : shared;
}
