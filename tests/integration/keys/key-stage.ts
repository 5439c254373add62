import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { openDocument } from '#lib/documents/open-document.ts';
import { readOriginal } from '#lib/documents/read-original.ts';
import { receiveDocument } from '#lib/documents/receive-document.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { saveDraft } from '#lib/intake/save-draft.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { startDraft } from '#lib/intake/start-draft.ts';
import { addPerson } from '#lib/people/add-person.ts';
import { addChannel } from '#lib/people/channels.ts';
import { addChannelSchema, personSchema } from '#lib/people/schema.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { openHouse } from '../../support/house.ts';

export function done<T>(result: { ok: true; data: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.data;
}

/** A house with a storage of its own, and a case that holds one of everything that is to be secret. */
export async function keyStage() {
  const house = await openHouse();
  const folder = mkdtempSync(join(tmpdir(), 'vigil-keys-'));
  const storage = folderStorage(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function upload(
    viewer: Viewer,
    caseId: string,
    content: Uint8Array,
    fields: Record<string, string> = {},
  ) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new File([content.slice()], 'letter.pdf'));
    const { body, headers } = new Response(form);
    const arriving = { body, contentType: headers.get('content-type') ?? '' };
    return done(await receiveDocument(viewer, caseId, arriving, storage, 50_000_000)).id;
  }

  /** What somebody who downloads gets; rejects where the download breaks off. */
  async function download(viewer: Viewer, id: string): Promise<Buffer> {
    const original = await readOriginal(storage, id, done(await openDocument(viewer, id)));
    if (!original) throw new Error('nothing to download');
    return buffer(original);
  }

  async function secretCase(viewer: Viewer) {
    const draftId = done(await startDraft(viewer));
    const answers = { names: [{ text: 'Somebody' }], what: 'needle-first-words', when: '2021' };
    const mark = { version: 1, tab: null, seq: 0 };
    const channels = [
      { kind: 'phone', value: 'needle-intake-phone', risk: 'safe', note: 'needle-intake-note' },
    ];
    const input = openCaseSchema.parse({ ...answers, what: 'It happened', channels });
    const { caseId, reference } = done(await openCase(viewer, input, { draftId, answers, mark }));
    const person = personSchema.parse({ role: 'witness', residence: 'needle-residence' });
    const personId = done(await addPerson(viewer, caseId, person));
    const channel = { kind: 'post', value: 'needle-address', risk: 'safe', note: 'needle-note' };
    done(await addChannel(viewer, caseId, personId, addChannelSchema.parse(channel)));
    const source = { receivedFrom: 'needle-source', receivedHow: 'needle-way' };
    const content = Buffer.from(`%PDF-1.7\n${'needle-document '.repeat(10_000)}`);
    const documentId = await upload(viewer, caseId, content, source);
    const openDraftId = done(await startDraft(viewer));
    done(await saveDraft(viewer, openDraftId, { what: 'needle-draft' }, mark));
    return { caseId, reference, personId, documentId, content, openDraftId };
  }

  /** Every row of every table as text; of the record too unless it is left out. */
  async function dump(leaveOut = ''): Promise<string> {
    const { rows: tables } = await house.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    const all: string[] = [];
    for (const { name } of tables.filter((table) => table.name !== leaveOut)) {
      const { rows } = await house.owner.query<{ row: string }>(`select t::text as row from "${name}" t`);
      all.push(...rows.map(({ row }) => row));
    }
    return all.join('\n');
  }

  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const stored = () =>
    files()
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n');

  return { ...house, folder, storage, upload, download, secretCase, dump, files, stored };
}
