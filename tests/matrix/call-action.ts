import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { PROJECT } from '#scripts/start/options.ts';
import { type Answer, ask } from './http.ts';

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> };

/** The ids under which the built app answers for its actions, by `file:name`. */
export function readActionIds(): Map<string, string> {
  const build = resolve(PROJECT, process.env.VIGIL_BUILD_DIR ?? '.next');
  const text = readFileSync(join(build, 'server', 'server-reference-manifest.json'), 'utf8');
  const { node } = JSON.parse(text) as Manifest;
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}:${exportedName}`, id]),
  );
}

/** Fields of a form; a list sends its name several times. */
export type Fields = Record<string, string | number | string[]>;

export function form(fields: Fields): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, String(one));
  return data;
}

/** React's own writing of arguments, as pages with scripts use it. */
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
) as { encodeReply(args: unknown[]): Promise<string | FormData> };

/** Calls a server action the way a page with scripts does: a POST to a page, with the action's id in a header. */
export async function callAction(
  id: string,
  at: string,
  cookie: string | undefined,
  args: unknown[],
  more: Record<string, string> = {},
): Promise<Answer> {
  const headers = { 'next-action': id, accept: 'text/x-component', ...more };
  return ask(at, { method: 'POST', cookie, headers, body: await encodeReply(args) });
}
