import 'server-only';
import { updatePreferences } from '#db/queries/preferences.ts';
import { write } from '#lib/context.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

export type Preferences = { locale?: Locale; theme?: 'light' | 'dark' | null };

/** Remembers the viewer's own language or theme; a theme of null follows the device. */
export function savePreferences(viewer: Viewer, preferences: Preferences): Promise<Result<null>> {
  return write(viewer, 'account.preferences', async ({ tx }) => {
    await updatePreferences(tx, viewer.userId, preferences);
    return ok(null);
  });
}
