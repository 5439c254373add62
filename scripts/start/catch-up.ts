import { fillHopRecords, seedStarters, takeOnShipped } from './hooks.ts';
import { say } from './say.ts';
import type { Shutdown } from './shutdown.ts';

/**
 * What an update brings to those who are there already, while people already work: laws and templates that it ships,
 * and older inquiries counted into the records of authorities. Until then what is shipped holds where an organisation
 * has no text of its own. What fails or is cut short is done at the next start.
 */
export function catchUp(ownerUrl: string, shutdown: Shutdown): void {
  const work = async () => {
    await takeOnShipped({ ownerUrl });
    if (shutdown.isStopping()) return;
    await seedStarters(ownerUrl);
    const filled = await fillHopRecords(ownerUrl, () => shutdown.isStopping());
    if (filled > 0) say(`Records of authorities: ${filled} older inquiries were counted in`);
  };
  const done = work().catch((error: Error) => {
    if (!shutdown.isStopping())
      console.error('Not everything that this version brings is in the database yet:', error.message);
  });
  shutdown.add({ gently: () => done, atOnce: () => {} });
}
