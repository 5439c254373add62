import type { Option } from '#components/ui/select.tsx';
import type { SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import type { EntryKind } from '#lib/inquiries/schema.ts';

/** What a form for a move offers, ready to be drawn. */
export type MoveChoices = {
  /** The bodies at which it can have happened. */
  hops: Option[];
  bodies: Option[];
  officials: Option[];
  documents: Option[];
  languages: Option[];
  remedies: Option[];
  questions: { id: string; number: number; text: string; lang: string }[];
  /** The claims of the case, by their number on its board. */
  claims: Option[];
  /** Other inquiries that the letter may answer, as the schema's `alsoIn` reads them. */
  others: Option[];
  dead: SendingChannel[];
  law: string;
  /** By kind of move: by whose clock its hour is told; only where the law counts hours from it. */
  hours: Partial<Record<EntryKind, string>>;
};
