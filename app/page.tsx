import { redirect } from 'next/navigation';
import { requireViewer } from '#lib/auth/current-viewer.ts';

/** An administrator sees no case, so their day begins elsewhere. */
export default async function Home() {
  const viewer = await requireViewer();
  redirect(viewer.role === 'administrator' ? '/administration' : '/today');
}
