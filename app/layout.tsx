import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { currentViewer } from '#lib/auth/current-viewer.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import './globals.css';

/** Titles never say what is on the page: a screen, a history and a tab are read by others. */
export const metadata: Metadata = { title: 'Vigil', robots: { index: false, follow: false } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const viewer = await currentViewer();
  return (
    <html lang={await currentLocale()} data-theme={viewer?.theme ?? undefined}>
      <body>
        <ClientMessages namespaces={['shell', 'common']}>{children}</ClientMessages>
      </body>
    </html>
  );
}
