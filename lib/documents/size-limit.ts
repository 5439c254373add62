import 'server-only';

const defaultMegabytes = 250;

/** The most bytes a document may have: `VIGIL_DOCUMENT_LIMIT_MB` (millions of bytes), 250 unless set. */
export function documentSizeLimit(): number {
  const given = Number(process.env.VIGIL_DOCUMENT_LIMIT_MB);
  return (Number.isFinite(given) && given > 0 ? given : defaultMegabytes) * 1_000_000;
}
