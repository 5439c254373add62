import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate.ts';
import { startTestCluster, type TestCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster;
    templateDatabase: string;
  }
}

/** Once per run: a PostgreSQL with one migrated database, of which every test file gets a copy. */
export default async function setUp(project: TestProject) {
  const { cluster, ownerUrl, template, stop } = await startTestCluster();
  try {
    await migrate(ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('testCluster', cluster);
  project.provide('templateDatabase', template);
  return stop;
}
