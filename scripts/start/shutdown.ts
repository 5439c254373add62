import { errorCode } from '#db/refusal.ts';
import { say } from './say.ts';

const CONNECTION_LOST = new Set(['57P01', 'ECONNRESET', 'EPIPE']);

type Stoppable = {
  /** Ends in order; resolves when it has ended. */
  gently(): Promise<void>;
  /** Ends now, without waiting for anything. */
  atOnce(): void;
};

/** Thrown out of a start that is being stopped in the middle. */
export class Stopped extends Error {}

/**
 * Everything that was started, stopped in reverse order: on the first signal gently, on the second at once.
 * Exits the process.
 */
export function createShutdown() {
  const running: Stoppable[] = [];
  let exitCode: number | undefined;
  let hurried = false;

  async function stop(code: number) {
    if (exitCode !== undefined) return;
    exitCode = code;
    for (let item = running.pop(); item; item = running.pop()) {
      const { gently, atOnce } = item;
      hurry = atOnce;
      if (hurried) atOnce();
      try {
        await gently();
      } catch (error) {
        console.error(error);
        exitCode ||= 1;
      }
    }
    process.exit(exitCode);
  }

  let hurry = () => {};
  let askedAt = 0;
  function onSignal() {
    if (exitCode === undefined) {
      askedAt = Date.now();
      say('\nStopping … (Ctrl-C again to hurry)');
      void stop(0);
      // One Ctrl-C arrives twice: from the terminal, and passed on by npm.
    } else if (!hurried && Date.now() - askedAt > 700) {
      hurried = true;
      hurry();
    }
  }
  process.on('uncaughtException', (error) => {
    // While the database stops, connections that are just being given up may still report their end.
    if (exitCode !== undefined && CONNECTION_LOST.has(errorCode(error) ?? '')) return;
    console.error(error.stack ?? error);
    if (exitCode === undefined) void stop(1);
    else exitCode ||= 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  return {
    /** Takes something in that has just been started; the last one in is stopped first. */
    add(item: Stoppable) {
      running.push(item);
    },
    /** @throws {Stopped} when stopping has begun, so that nothing more is started */
    proceed() {
      if (exitCode !== undefined) throw new Stopped();
    },
    stop,
    isStopping: () => exitCode !== undefined,
  };
}

export type Shutdown = ReturnType<typeof createShutdown>;
