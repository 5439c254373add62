import { checkHealth } from '#lib/health/check-health.ts';

export const dynamic = 'force-dynamic';

/** For whoever watches the server; tells strangers no more than whether it works. */
export async function GET() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
