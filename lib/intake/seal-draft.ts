import 'server-only';
import type { CaseKey } from '#lib/crypto/case-key.ts';
import { sealForCase } from '#lib/crypto/case-seal.ts';
import { seal, unseal } from '#lib/crypto/installation-seal.ts';
import { draftPlace } from '#lib/crypto/sealed-places.ts';

type Content = Record<string, unknown>;
type StoredDraft = { id: string; content: Content; sealedContent: string | null };

/** A draft's content as it lies in the database: sealed with the installation's key, for it has no case yet. */
export function sealDraft(id: string, content: Content): string {
  return seal(draftPlace(id), JSON.stringify(content));
}

/** What was typed in a draft that is no case yet; also in one from before drafts were sealed. */
export function openDraft({ id, content, sealedContent }: StoredDraft): Content {
  return sealedContent === null ? content : (JSON.parse(unseal(draftPlace(id), sealedContent)) as Content);
}

/** The last words of a draft that becomes a case, sealed with that case's key. */
export function sealDraftForCase(key: CaseKey, id: string, content: Content): string {
  return sealForCase(key, draftPlace(id), JSON.stringify(content));
}
