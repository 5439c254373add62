import 'server-only';
import { transaction } from '#db/client.ts';
import { insertEmergency } from '#db/queries/emergencies.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { EmergencyInput } from './schema.ts';

/**
 * Opens a sealed case for an hour, for reading, and tells at once a second person and everybody named on it.
 * Refuses with `emergency.none` alike where there is no such case, where it is not sealed, and where the viewer
 * sees it anyway; the attempt is on the record of the organisation.
 */
export async function openInEmergency(
  viewer: Viewer,
  input: EmergencyInput,
  requestId?: string,
): Promise<Result<{ reference: string }>> {
  const reference = input.reference.toUpperCase();
  const opened = await writeAs(
    viewer,
    { capability: 'case.break-glass', otherwise: 'not-found', confirmed: true },
    'case.break-glass',
    async ({ tx }): Promise<Result<{ reference: string }>> =>
      (await insertEmergency(tx, { ...input, reference }))
        ? ok({ reference })
        : fail('emergency.none', 'reference'),
    requestId,
  );
  if (!opened.ok && opened.error.code === 'emergency.none') {
    await transaction(viewer, 'case.break-glass', (tx) =>
      recordEvent(tx, {
        action: 'case.break-glass',
        operation: 'refuse',
        subject: 'break_glass',
        details: { reference: reference.slice(0, 40) },
      }),
    );
  }
  return opened;
}
