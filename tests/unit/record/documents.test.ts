import { describe, expect, test } from 'vitest';
import { attachment } from '#lib/documents/content-disposition.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';
import { endingOf, mediaTypeOf, servedAs } from '#lib/documents/media-type.ts';
import { safeFileName } from '#lib/documents/safe-file-name.ts';

/** What a browser makes of the header: the encoded name where it reads it. */
function nameIn(header: string): string {
  const encoded = /filename\*=UTF-8''([^;]*)$/.exec(header)?.[1] ?? '';
  return decodeURIComponent(encoded);
}

describe('the name a download gets', () => {
  test.each(['РЕФ-2026-0001.pdf', 'رسالة.pdf', 'ответ 😀.pdf', 'a"b;c\\d%41.pdf', "it's (1)*.pdf"])(
    'comes through whole: %s',
    (name) => {
      expect(nameIn(attachment(name))).toBe(name);
    },
  );

  test('cannot break out of its header', () => {
    const header = attachment('a"; filename="evil.exe\r\nX-Evil: 1\u{d800}.pdf');
    expect(header).toMatch(/^[\x20-\x7e]*$/);
    expect(header.match(/"/g)).toHaveLength(2);
  });
});

describe('the name a file came with', () => {
  test.each([
    ['../../x.pdf', 'x.pdf'],
    ['C:\\temp\\x.pdf', 'x.pdf'],
    ['..', ''],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['  😀 ответ.pdf ', '😀 ответ.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  test('is cut between letters, never inside one', () => {
    expect(safeFileName('😀'.repeat(300))).toBe('😀'.repeat(200));
  });
});

describe('what a file is', () => {
  const typeOf = (content: Buffer) => mediaTypeOf(content);

  test('is told by its content', async () => {
    expect(await typeOf(Buffer.from('%PDF-1.4\n'))).toBe('application/pdf');
    expect(await typeOf(Buffer.from('<script>alert(1)</script>'))).toBe('text/plain');
    expect(await typeOf(Buffer.from('показания'))).toBe('text/plain');
    expect(await typeOf(Buffer.from([0, 1, 2, 3, 200, 255, 7, 9]))).toBe('application/octet-stream');
  });

  test('is text also when the part looked at ends inside a letter', async () => {
    const content = Buffer.from(`x${'ж'.repeat(4000)}`);
    expect(await typeOf(content)).toBe('text/plain');
  });

  test('is found in an office document and a recording whose beginning says little', async () => {
    const part = (name: string, content: Buffer) => {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(content.length, 22);
      head.writeUInt16LE(name.length, 26);
      return Buffer.concat([head, Buffer.from(name), content]);
    };
    const types =
      '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
    const picture = part('docProps/thumbnail.jpeg', Buffer.alloc(300_000, 7));
    const word = Buffer.concat([picture, part('[Content_Types].xml', Buffer.from(types))]);
    expect(await typeOf(word)).toMatch(/wordprocessingml\.document$/);
    const size = 400_000;
    const tag = [size >> 21, size >> 14, size >> 7, size].map((byte) => byte & 127);
    const sound = [0xff, 0xfb, 0x90, 0x64];
    const song = Buffer.concat([
      Buffer.from([...Buffer.from('ID3'), 3, 0, 0, ...tag]),
      Buffer.alloc(size),
      Buffer.from(sound),
      Buffer.alloc(2000),
    ]);
    expect(await typeOf(song)).toBe('audio/mpeg');
  });

  test.each([
    '<html><script>alert(1)</script></html>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '\ufeff<!DOCTYPE html><body onload=alert(1)>',
    'MZ\u0000\u0003 a program',
    '#!/bin/sh\nrm -rf /',
  ])('is never served as something that a browser shows or runs: %j', async (content) => {
    const type = await typeOf(Buffer.from(content));
    expect(['text/plain', 'application/octet-stream']).toContain(servedAs(type));
    expect(['txt', 'bin']).toContain(endingOf(type));
  });

  test('never gives a download an ending that runs', () => {
    expect(endingOf('application/x-msdownload')).toBe('bin');
    expect(endingOf('image/svg+xml')).toBe('bin');
    expect(endingOf('application/pdf')).toBe('pdf');
  });
});

describe('a request from a page of ours', () => {
  const asked = (headers: Record<string, string>) =>
    isSameOrigin(new Headers({ host: 'vigil.org', ...headers }));

  test('says so', () => {
    expect(asked({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(asked({ origin: 'https://vigil.org' })).toBe(true);
    expect(asked({ origin: 'http://vigil.org:3000', host: 'vigil.org:3000' })).toBe(true);
  });

  test('is nothing else', () => {
    expect(asked({})).toBe(false);
    expect(asked({ origin: 'null' })).toBe(false);
    expect(asked({ origin: 'https://evil.org' })).toBe(false);
    expect(asked({ origin: 'https://vigil.org.evil.org' })).toBe(false);
    expect(asked({ origin: 'https://vigil.org', 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(asked({ 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(asked({ 'sec-fetch-site': 'none' })).toBe(false);
  });
});
