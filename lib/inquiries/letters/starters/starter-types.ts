import 'server-only';
import type { LetterKind } from '#lib/domain/letters/letter-terms.ts';

/** A starter: what the letter calls itself, and the text that a new letter of its kind begins with. */
export type Starter = { kind: LetterKind; name: string; heading: string; body: string };
