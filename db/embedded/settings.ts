import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 1024 * 1024;

function megabytes(share: number, least: number, most: number): string {
  return `${Math.round(Math.min(most, Math.max(least, (totalmem() * share) / MB)))}MB`;
}

/** Containers often get a shared memory of 64 MB, too little for a parallel query. */
function sharedMemoryIsScarce(): boolean {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize < 256 * MB;
  } catch {
    return process.platform === 'linux';
  }
}

/** What the server is told on its command line. `durable: false` is for throw-away test clusters only. */
export function serverSettings({ port, durable }: { port: number; durable: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '80',
    password_encryption: 'scram-sha-256',
    synchronous_commit: durable ? 'on' : 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    shared_buffers: megabytes(1 / 8, 64, 1024),
    effective_cache_size: megabytes(1 / 2, 256, 65_536),
    maintenance_work_mem: megabytes(1 / 32, 64, 256),
    work_mem: '8MB',
    jit: 'off',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log must not hold what is in a case: no statements, no rows that broke a constraint.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  if (sharedMemoryIsScarce()) settings.dynamic_shared_memory_type = 'mmap';
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
