export const dynamic = 'force-dynamic';

/** Nothing here is for a search engine; even that the installation exists need not stand in one. */
export function GET() {
  return new Response('User-agent: *\nDisallow: /\n', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
