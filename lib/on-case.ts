import 'server-only';
import { type CaseStanding, selectStanding } from '#db/queries/cases/select-standing.ts';
import { instantNow } from './clock.ts';
import { type Context, write } from './context.ts';
import { type CaseCapability, mayOnCase } from './domain/permissions.ts';
import { isRecentlyConfirmed } from './domain/recent-confirmation.ts';
import { fail, type Result } from './domain/result.ts';
import type { Viewer } from './domain/viewer.ts';

/** Refuses with `not-found` what the viewer does not see, and with `forbidden` what they see but may not do. */
export async function standingFor(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  caseId: string,
  needs: CaseCapability,
): Promise<Result<CaseStanding>> {
  // Nothing is said of any case by this.
  if (viewer.role === 'administrator') return fail('forbidden');
  const standing = await selectStanding(tx, caseId);
  if (!standing) return fail('not-found');
  return mayOnCase(standing, needs) ? { ok: true, data: standing } : fail('forbidden');
}

type Target = {
  caseId: string;
  needs: CaseCapability;
  /** Changing who sees a case takes a proof of identity within the last ten minutes; `confirm.required` without. */
  confirmed?: boolean;
};

/** Writes to one case, if the viewer's standing to it allows; otherwise as `write` in `context.ts`. */
export function writeOnCase<T>(
  viewer: Viewer,
  target: Target,
  action: string,
  work: (context: Context & { standing: CaseStanding }) => Promise<Result<T>>,
  requestId?: string,
): Promise<Result<T>> {
  return write(
    viewer,
    action,
    async (context) => {
      const standing = await standingFor(context, target.caseId, target.needs);
      if (!standing.ok) return standing;
      if (target.confirmed && !isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
      return work({ ...context, standing: standing.data });
    },
    requestId,
    { subject: 'case_file', id: target.caseId },
  );
}
