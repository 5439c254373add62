import { unstable_rethrow } from 'next/navigation';
import { type ActionState, type FormAction, idle } from '#lib/domain/action-state.ts';

/** Calls a form action by hand; a lost connection becomes a state, not a lost page. */
export async function sendAction<T>(action: FormAction<T>, data: FormData): Promise<ActionState<T>> {
  try {
    return await action(idle, data);
  } catch (error) {
    // Redirects travel as errors and must reach the router.
    unstable_rethrow(error);
    return { status: 'failed', code: navigator.onLine ? 'unexpected' : 'offline', values: {} };
  }
}
