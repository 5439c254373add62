import { fillHopRecords } from './hooks.ts';
import { say } from './say.ts';
import type { Shutdown } from './shutdown.ts';

/** Brings older inquiries into the records of authorities while people already work; goes on at the next start. */
export function fillRecords(ownerUrl: string, shutdown: Shutdown): void {
  const done = fillHopRecords(ownerUrl, () => shutdown.isStopping()).then(
    (filled) => {
      if (filled > 0) say(`Records of authorities: ${filled} older inquiries were counted in`);
    },
    (error: Error) => {
      if (!shutdown.isStopping()) console.error('Records of authorities could not be filled:', error.message);
    },
  );
  shutdown.add({ gently: () => done, atOnce: () => {} });
}
