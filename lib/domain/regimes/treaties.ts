import { cite } from './pack-parts.ts';
import { type TreatyStatus, type TreatyTable, treatyTableId, treatyTableSchema } from './treaty-schema.ts';

type Row = Omit<TreatyStatus, 'bound' | 'from' | 'lastDay'> & Partial<TreatyStatus>;

const rows: readonly Row[] = [
  // "Acts or omissions until 16 September 2022."
  { treaty: 'echr', state: 'RU', lastDay: '2022-09-16', source: cite('echr', '58', 'seen') },
  // The denunciation took effect on 8 February 2023.
  { treaty: 'iccpr-op1', state: 'BY', lastDay: '2023-02-07', source: cite('iccpr-op1', '12', 'memory') },
  { treaty: 'iccpr-op1', state: 'RU', source: cite('iccpr-op1', '1', 'memory') },
  { treaty: 'cat-22', state: 'RU', source: cite('cat', '22', 'seen') },
  ...['AM', 'DE'].map((state): Row => ({ treaty: 'icpped', state, source: cite('icpped', 'none', 'seen') })),
  ...['KZ', 'UA'].map(
    (state): Row => ({ treaty: 'icpped', state, source: cite('icpped', 'none', 'memory') }),
  ),
  ...['RU', 'TM', 'UZ', 'TJ', 'KG', 'TR', 'BY'].map(
    (state): Row => ({ treaty: 'icpped', state, bound: false, source: cite('icpped', 'none', 'memory') }),
  ),
];

/**
 * What is known of who is bound by what: a beginning, which every organisation takes on as its own. A State that is
 * not in it is "not known", never "not bound".
 */
export const shippedTreatyTable: TreatyTable = treatyTableSchema.parse({
  id: treatyTableId,
  rows: rows.map((row) => ({
    ...{ id: `${row.treaty}-${row.state.toLowerCase()}`, bound: true, from: null, lastDay: null },
    ...row,
  })),
});

/** The treaties that a procedure may ask for, each with the act that its rows cite. */
export const treatyActs: Readonly<Record<string, string>> = {
  echr: 'echr',
  'iccpr-op1': 'iccpr-op1',
  'cat-22': 'cat',
  icpped: 'icpped',
  'icpped-31': 'icpped',
};

export const shippedTreaties: readonly TreatyStatus[] = shippedTreatyTable.rows;
