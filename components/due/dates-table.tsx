import Link from 'next/link';
import { Fragment } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';

/** What stays together in a line: a day, or what became of it. */
export type DateParts = readonly string[];

/** A date that moved or would, in words. `days` stand under the headers of the same places. */
export type DateRow = {
  id: string;
  inquiryId: string;
  inquiry: string;
  subject: string;
  lang: string;
  what: string;
  whose?: string;
  days: readonly DateParts[];
};

export type DatesWords = {
  caption: string;
  headers: { inquiry: string; subject: string; what: string; days: readonly string[] };
  rows: readonly DateRow[];
};

/** Dates of inquiries to compare, each with the inquiry that it belongs to. */
export function DatesTable({ caption, headers, rows }: DatesWords) {
  return (
    <Card flush>
      <Table
        caption={caption}
        rowKey={(row) => row.id}
        rows={rows}
        columns={[
          {
            key: 'inquiry',
            header: headers.inquiry,
            primary: true,
            cell: (row) => (
              <Link className="link inline-block min-w-32" href={`/inquiries/${row.inquiryId}`}>
                {row.inquiry}
              </Link>
            ),
          },
          {
            key: 'subject',
            header: headers.subject,
            wide: true,
            cell: (row) => <span lang={row.lang}>{row.subject}</span>,
          },
          {
            key: 'what',
            header: headers.what,
            cell: (row) => (
              <>
                {row.what}
                {row.whose && <span className="block text-muted">{row.whose}</span>}
              </>
            ),
          },
          ...headers.days.map((header, place) => ({
            key: header,
            header,
            numeric: true,
            cell: (row: DateRow) =>
              row.days[place]?.map((part) => (
                <Fragment key={part}>
                  <span className="block whitespace-nowrap">{part}</span>{' '}
                </Fragment>
              )),
          })),
        ]}
      />
    </Card>
  );
}
