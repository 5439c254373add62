import Link from 'next/link';

type CaseLinkProps = { names: { caseReference: string; caseTitle: string; caseTitleLang: string } };

/** A case in a line about something else: its number leads there, its title says which one it is. */
export function CaseLink({ names }: CaseLinkProps) {
  return (
    <>
      <Link href={`/cases/${names.caseReference}`} className="link relative tabular-nums">
        {names.caseReference}
      </Link>
      <span lang={names.caseTitleLang}>{names.caseTitle}</span>
    </>
  );
}
