import 'server-only';
import { updatePasskeyName } from '#db/queries/passkeys.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Gives one of the viewer's passkeys another name; `not-found` when it is not theirs. */
export function renamePasskey(viewer: Viewer, id: string, name: string): Promise<Result<null>> {
  return write(viewer, 'factor.rename-passkey', async ({ tx }) =>
    (await updatePasskeyName(tx, id, name)) ? ok(null) : fail('not-found'),
  );
}
