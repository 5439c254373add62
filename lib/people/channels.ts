import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { insertChannels } from '#db/queries/people/insert-person.ts';
import { selectPerson } from '#db/queries/people/select-people.ts';
import { endChannel, recordChannelRead, selectChannelValue } from '#db/queries/people/update-person.ts';
import { type Context, write } from '#lib/context.ts';
import { caseKeyOf, findCaseKey } from '#lib/crypto/case-key.ts';
import { openRow, sealRow } from '#lib/crypto/case-seal.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { AddChannel } from './schema.ts';

/** Adds a way to reach a person. */
export async function addChannel(
  viewer: Viewer,
  caseId: string,
  personId: string,
  channel: AddChannel,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'channel.add',
    async ({ tx }) => {
      if (!(await selectPerson(tx, caseId, personId))) return fail('not-found');
      const row = { ...channel, id: randomUUIDv7() };
      const sealed = sealRow(await caseKeyOf(tx, caseId), 'contact_channel', row);
      await insertChannels(tx, caseId, personId, [sealed]);
      return ok(null);
    },
    requestId,
  );
}

/** Ends a way to reach a person; the row stays on record. */
export async function removeChannel(
  viewer: Viewer,
  caseId: string,
  channelId: string,
): Promise<Result<null>> {
  return writeOnCase(viewer, { caseId, needs: 'content.edit' }, 'channel.end', async ({ tx }) =>
    (await endChannel(tx, caseId, channelId)) ? ok(null) : fail('not-found'),
  );
}

/** Shows a dangerous way to reach somebody, and writes down who asked for it. */
export async function showChannel(
  viewer: Viewer,
  caseId: string,
  channelId: string,
): Promise<Result<string>> {
  const asked = { subject: 'case_file' as const, id: caseId };
  const work = async ({ tx }: Context): Promise<Result<string>> => {
    const value = await selectChannelValue(tx, caseId, channelId);
    if (value === null) return fail('not-found');
    await recordChannelRead(tx, caseId, channelId);
    const row = { id: channelId, value };
    return ok(openRow(await findCaseKey(tx, caseId), 'contact_channel', row).value);
  };
  return write(viewer, 'channel.show', work, undefined, asked);
}
