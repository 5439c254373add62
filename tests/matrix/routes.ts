import { globSync, readFileSync } from 'node:fs';
import { PROJECT } from '#scripts/start/options.ts';

// A star does not see a folder whose name begins with a dot.
const files = (pattern: string) =>
  globSync([pattern, pattern.replace('**', '.well-known/**')], { cwd: PROJECT }).sort();
const source = (file: string) => readFileSync(`${PROJECT}/${file}`, 'utf8');

/** A file of `app` as the address it answers to: folders in brackets stay as they are, groups fall away. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1);
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`;
}

/** Every page of the app by its address. */
export function pageRoutes(): string[] {
  return files('app/**/page.{ts,tsx}').map(addressOf).sort();
}

/** Every method of every route handler: `GET /api/documents/[id]`. */
export function handlerRoutes(): string[] {
  return files('app/**/route.{ts,tsx}')
    .flatMap((file) => methodsOf(source(file)).map((method) => `${method} ${addressOf(file)}`))
    .sort();
}

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

/** The HTTP methods that a module exports, however it says so. */
export function methodsOf(text: string): string[] {
  const declared = text.matchAll(
    new RegExp(`export\\s+(?:async\\s+)?(?:function|const)\\s+(${methods})\\b`, 'g'),
  );
  const listed = [...text.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    [...names.matchAll(new RegExp(`(?:as\\s+|^|,|\\s)(${methods})\\s*(?=,|$)`, 'g'))].map(
      (name) => name[1] ?? '',
    ),
  );
  return [...new Set([...[...declared].map((one) => one[1] ?? ''), ...listed])].sort();
}

/** Every function that a browser can call: `app/…/actions.ts:name`. */
export function serverActions(): string[] {
  return files('{app,components,lib}/**/*.{ts,tsx}')
    .flatMap((file) => {
      const text = source(file);
      if (!/^\s*(['"])use server\1/m.test(text)) return [];
      return actionsOf(text).map((name) => `${file}:${name}`);
    })
    .sort();
}

/**
 * The functions that a module with 'use server' opens to the world. One inside a function has no name to be
 * listed by; the house has none, and here it counts as `inline` so that it is noticed.
 */
export function actionsOf(text: string): string[] {
  const whole = /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\n\s*)*(['"])use server\1/.test(text);
  if (!whole) return ['inline'];
  const declared = [...text.matchAll(/^export\s+(?:async\s+)?(?:function\*?|const|let)\s+(\w+)/gm)].map(
    (one) => one[1] ?? '',
  );
  const listed = [...text.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map(
      (name) =>
        name
          .split(/\sas\s/)
          .at(-1)
          ?.trim() ?? '',
    ),
  );
  const unnamed = /^export\s+default/m.test(text) ? ['default'] : [];
  return [...declared, ...listed.filter(Boolean), ...unnamed];
}
