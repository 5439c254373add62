import 'server-only';
import { fileTypeFromBuffer } from 'file-type';

/** The ending a download gets for what it is; what is not listed gets `bin`, so that nothing runs by its name. */
const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/zip': 'zip',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/opus': 'opus',
  'audio/wav': 'wav',
  'audio/x-m4a': 'm4a',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
};

/** What a download says it is: nothing that a browser might show or run unless it is known to be harmless. */
export function servedAs(mediaType: string): string {
  return mediaType in endings ? mediaType : 'application/octet-stream';
}

export function endingOf(mediaType: string): string {
  return endings[mediaType] ?? 'bin';
}

/**
 * What a file is by its content, never by its name: a known format, text when its beginning is clean UTF-8,
 * otherwise unknown bytes. `head` is the file's beginning; the rest lies encrypted by now.
 */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  try {
    const found = await fileTypeFromBuffer(head);
    if (found) return found.mime;
  } catch {
    // A file that contradicts its own beginning is none of the formats it imitates.
  }
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

function isText(head: Uint8Array): boolean {
  try {
    // `stream`: the head may end in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // Of the control characters, each one byte in UTF-8, text has only white space and escape.
    return !head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
  } catch {
    return false;
  }
}
