import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDocument } from '#lib/documents/find-document.ts';
import { listDocuments } from '#lib/documents/list-documents.ts';
import { openDocument } from '#lib/documents/open-document.ts';
import { readOriginal } from '#lib/documents/read-original.ts';
import { receiveDocument } from '#lib/documents/receive-document.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { sweepArriving } from '#lib/storage/sweep-arriving.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
let worker: Viewer;
let stranger: Viewer;
let caseId: string;
const folder = mkdtempSync(join(tmpdir(), 'vigil-storage-'));
const storage = folderStorage(folder);
const megabyte = 1_000_000;

beforeAll(async () => {
  const stage = deskStage(database.owner);
  const house = await stage.organisation();
  worker = await stage.member(house, 'caseworker');
  stranger = await stage.member(await stage.organisation(), 'caseworker');
  caseId = await stage.caseFile(house, worker.userId, { reference: 'РЕФ-2026-0001' });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The files that lie in the store, finished and half-written. */
function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const boundary = 'a-boundary';
function form(name: string, content: Uint8Array | string, fields: Record<string, string> = {}): Buffer {
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

function streamOf(bytes: Uint8Array, then?: (controller: ReadableStreamDefaultController) => void) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 16_384) controller.enqueue(bytes.subarray(at, at + 16_384));
      if (then) then(controller);
      else controller.close();
    },
  });
}

const contentType = `multipart/form-data; boundary=${boundary}`;
function send(body: ReadableStream<Uint8Array>, limit = megabyte, viewer = worker) {
  return receiveDocument(viewer, caseId, { body, contentType }, storage, limit);
}
const sendFile = (name: string, content: Uint8Array | string, fields?: Record<string, string>) =>
  send(streamOf(form(name, content, fields)));

/** What somebody who opens a document gets. */
async function download(id: string): Promise<Buffer> {
  const opened = await openDocument(worker, id);
  if (!opened.ok) throw new Error(opened.error.code);
  const original = await readOriginal(storage, id, opened.data);
  if (!original) throw new Error('nothing to read');
  return buffer(original);
}

async function storedIn(id: string) {
  const { rows } = await database.owner.query('select * from document where id = $1', [id]);
  return rows[0];
}

/** A PDF by its content, whatever it is called. */
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 'x'), Buffer.from('\n%%EOF')]);

describe('taking a document in', () => {
  test('keeps the original byte for byte, with its hash and the type its content shows', async () => {
    const received = await sendFile('reply.html', pdf, {
      title: 'Reply of the ministry',
      kind: 'official-reply',
      language: 'ru',
      receivedFrom: 'A lawyer',
      receivedHow: 'by post',
    });
    if (!received.ok) throw new Error(received.error.code);
    const row = await storedIn(received.data.id);
    expect(row).toMatchObject({
      title: 'Reply of the ministry',
      kind: 'official-reply',
      language: 'ru',
      media_type: 'application/pdf',
      file_name: 'reply.html',
      bytes: String(pdf.length),
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await findDocument(worker, caseId, received.data.id)).toMatchObject({
      receivedFrom: 'A lawyer',
      receivedHow: 'by post',
    });
    expect((await download(received.data.id)).equals(pdf)).toBe(true);
    const path = files().find((file) => file.endsWith(row.storage_key)) ?? '';
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('refuses an empty file, a missing one and one above the limit, and keeps nothing of them', async () => {
    const before = files().length;
    expect(await sendFile('empty.pdf', '')).toMatchObject({ error: { code: 'file.empty' } });
    expect(await sendFile('', '')).toMatchObject({ error: { code: 'file.missing' } });
    const large = await send(streamOf(form('large.bin', Buffer.alloc(60_000, 1))), 50_000);
    expect(large).toMatchObject({ error: { code: 'file.too-large' } });
    const exact = await send(streamOf(form('exact.bin', Buffer.alloc(50_000, 1))), 50_000);
    expect(exact.ok).toBe(true);
    expect(files()).toHaveLength(before + 1);
  });

  test('an upload that breaks off leaves neither a file nor a row', async () => {
    const before = files();
    const rows = await database.owner.query('select count(*) from document');
    const whole = form('broken.pdf', pdf);
    const cut = await send(streamOf(whole.subarray(0, 30_000)));
    expect(cut).toMatchObject({ error: { code: 'file.not-kept' } });
    const lost = await send(
      streamOf(whole.subarray(0, 30_000), (controller) => controller.error(new Error('aborted'))),
    );
    expect(lost).toMatchObject({ error: { code: 'file.not-kept' } });
    // The whole file has come, but not the end of the form that says so.
    const nearly = await send(streamOf(whole.subarray(0, whole.length - 10)));
    expect(nearly).toMatchObject({ error: { code: 'file.not-kept' } });
    expect(files()).toEqual(before);
    expect((await database.owner.query('select count(*) from document')).rows).toEqual(rows.rows);
  });

  test('no name leads out of the folder; right-to-left and emoji names stay readable', async () => {
    const names = [
      ['../../../etc/passwd', 'passwd'],
      ['..\\..\\windows\\evil.exe', 'evil.exe'],
      ['رسالة من الوزارة.pdf', 'رسالة من الوزارة.pdf'],
      ['ответ 😀.pdf', 'ответ 😀.pdf'],
      ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
      ['reply.pdf.exe', 'reply.pdf.exe'],
      ['/absolute/.htaccess', '.htaccess'],
      ['%2e%2e%2fpasswd', '%2e%2e%2fpasswd'],
      ['a.txt%0d%0aX-Evil: 1', 'a.txt%0d%0aX-Evil: 1'],
    ] as const;
    for (const [given, kept] of names) {
      const received = await sendFile(given, 'some text');
      if (!received.ok) throw new Error(received.error.code);
      const row = await storedIn(received.data.id);
      expect(row).toMatchObject({ file_name: kept, title: kept, media_type: 'text/plain' });
      expect(row.storage_key).toMatch(/^[\w-]{24}$/);
      const opened = await openDocument(worker, received.data.id);
      // What a download is called and said to be comes from the case and the content, not from that name.
      expect(opened).toMatchObject({
        data: {
          mediaType: 'text/plain',
          downloadName: expect.stringMatching(/^РЕФ-2026-0001-[0-9a-f]{8}\.txt$/),
        },
      });
    }
    expect(files().every((file) => file.startsWith(`${folder}/`))).toBe(true);
  });

  test('the same form sent twice makes one document and one file', async () => {
    const before = files().length;
    const requestId = randomUUID();
    const first = await sendFile('twice.txt', 'twice', { requestId });
    const second = await sendFile('twice.txt', 'twice', { requestId });
    expect(first.ok && second.ok && first.data.id === second.data.id).toBe(true);
    expect(files()).toHaveLength(before + 1);
  });

  test('a case of others takes no document, and its file does not stay', async () => {
    const before = files();
    expect(await send(streamOf(form('x.txt', 'x')), megabyte, stranger)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(files()).toEqual(before);
  });

  test('what a stopped server left half-written is swept, what is arriving stays', async () => {
    const never = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(form('slow.pdf', pdf).subarray(0, 20_000));
      },
    });
    void send(never);
    await expect.poll(() => files().filter((file) => file.includes('/arriving/')).length).toBe(1);
    const now = Date.now();
    expect(await sweepArriving(folder, now)).toBe(0);
    expect(await sweepArriving(folder, now + 2 * 24 * 60 * 60 * 1000)).toBe(1);
  });
});

describe('opening a document', () => {
  test('is written down, under a name that says nothing', async () => {
    const received = await sendFile('Исаков, показания.pdf', pdf);
    if (!received.ok) throw new Error(received.error.code);
    const opened = await openDocument(worker, received.data.id);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.data.downloadName).toBe(`РЕФ-2026-0001-${received.data.id.slice(-8)}.pdf`);
    const { rows } = await database.owner.query(
      "select actor_id, operation, case_id from audit_entry where action = 'document.download' and subject_id = $1",
      [received.data.id],
    );
    expect(rows).toEqual([{ actor_id: worker.userId, operation: 'read', case_id: caseId }]);
  });

  test('of another house looks like one that is not there, and only the knock is on the record', async () => {
    const received = await sendFile('secret.pdf', pdf);
    if (!received.ok) throw new Error(received.error.code);
    expect(await openDocument(stranger, received.data.id)).toEqual(
      await openDocument(stranger, randomUUID()),
    );
    const { documents } = await listDocuments(stranger, caseId);
    expect(documents).toEqual([]);
    const { rows } = await database.owner.query<{ operation: string; told: boolean }>(
      `select operation, case_id is null and subject_id is null as told from audit_entry
       where actor_id = $1 and organisation_id = $2`,
      [stranger.userId, stranger.organisationId],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ operation, told }) => operation !== 'refuse' || !told)).toEqual([]);
  });
});
