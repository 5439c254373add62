import { notFound } from 'next/navigation';
import { CaseDetails } from '#components/cases/case-details.tsx';
import { ConsentNotice } from '#components/cases/consent-notice.tsx';
import { LatestEvents } from '#components/cases/latest-events.tsx';
import { NextDates } from '#components/cases/next-dates.tsx';
import { PeopleAtAGlance } from '#components/cases/people-at-a-glance.tsx';
import { RevisionNotice } from '#components/due/revision-notice.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { getOverview } from '#lib/cases/get-overview.ts';
import { todayIn } from '#lib/clock.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { runningRevisions } from '#lib/laws/get-revision.ts';

export default async function CasePage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, (await params).ref);
  if (!found) notFound();
  const overview = await getOverview(viewer, found.id);
  const running = await runningRevisions(viewer, found.organisationId);
  const home = `/cases/${found.reference}`;
  return (
    <>
      <RevisionNotice running={running.length > 0} />
      <ConsentNotice
        consents={overview.consent}
        people={overview.people}
        home={home}
        editable={mayOnCase(found.standing, 'consent.record')}
      />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-8">
          <CaseDetails header={found} home={home} />
          <LatestEvents events={overview.events} home={home} />
        </div>
        <div className="grid gap-8">
          <NextDates
            obligations={overview.obligations}
            tasks={overview.tasks}
            home={home}
            today={todayIn(viewer.timeZone)}
          />
          <PeopleAtAGlance people={overview.people} home={home} />
        </div>
      </div>
    </>
  );
}
