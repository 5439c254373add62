import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Column<Item> = {
  key: string;
  header: string;
  cell: (item: Item) => ReactNode;
  /** Numbers and dates that are compared down the column. */
  numeric?: boolean;
  /** Names the row: becomes its header, and the head of its card on a phone. */
  primary?: boolean;
  /** Shown only where there is room. */
  wide?: boolean;
};

type TableProps<Item> = {
  /** What the table holds; read out, and drawn when `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Item>[];
  rows: readonly Item[];
  rowKey: (item: Item) => string;
};

/** Drawn as cards a table would no longer be one to those who listen, so every part says what it is. */
const says = (role: string) => ({ role });

/** Rows to compare; on a phone each becomes a card with its headers beside the values. */
export function Table<Item>({ caption, showCaption, columns, rows, rowKey }: TableProps<Item>) {
  return (
    <table {...says('table')} className="block w-full border-collapse text-sm sm:table">
      <caption
        className={showCaption ? 'block px-4 py-3 text-start font-semibold sm:table-caption' : 'sr-only'}
      >
        {caption}
      </caption>
      <thead {...says('rowgroup')} className="sr-only sm:not-sr-only sm:table-header-group">
        <tr {...says('row')} className="sm:border-line sm:border-b">
          {columns.map((column) => (
            <th
              key={column.key}
              {...says('columnheader')}
              scope="col"
              className={classNames(
                'px-4 py-2 align-bottom font-semibold text-muted',
                column.numeric ? 'text-end' : 'text-start',
                column.wide && 'hidden lg:table-cell',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...says('rowgroup')} className="block divide-y divide-line sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...says('row')}
            className="grid gap-1 px-4 py-3 hover:bg-sunken sm:table-row sm:p-0"
          >
            {columns.map((column) => {
              const Cell = column.primary ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  {...says(column.primary ? 'rowheader' : 'cell')}
                  scope={column.primary ? 'row' : undefined}
                  data-label={column.header}
                  className={classNames(
                    'align-top sm:px-4 sm:py-2.5',
                    column.primary
                      ? 'block text-start font-semibold text-base sm:table-cell sm:text-sm'
                      : 'grid grid-cols-[minmax(6.5rem,35%)_minmax(0,1fr)] gap-3 text-start before:text-muted before:content-[attr(data-label)] sm:table-cell sm:before:content-none',
                    column.numeric && 'tabular-nums sm:text-end',
                    column.wide && 'sm:hidden lg:table-cell',
                  )}
                >
                  <div className="min-w-0">{column.cell(row)}</div>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
