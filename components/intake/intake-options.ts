import type { Option } from '#components/ui/select.tsx';

/** What can be chosen in an intake, in the reader's language. */
export type IntakeOptions = { languages: readonly Option[]; countries: readonly Option[] };
