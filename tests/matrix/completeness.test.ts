import { expect, it } from 'vitest';
import { actions } from './expectations/actions.ts';
import { handlers } from './expectations/handlers.ts';
import { pages } from './expectations/pages.ts';
import { actionsOf, handlerRoutes, methodsOf, pageRoutes, serverActions } from './routes.ts';

it('every page has an entry, and every entry a page', () => {
  expect(pageRoutes().length).toBeGreaterThan(40);
  expect(Object.keys(pages).sort()).toEqual(pageRoutes());
});

it('every method of a route handler has an entry, and every entry a handler', () => {
  expect(Object.keys(handlers).sort()).toEqual(handlerRoutes());
});

it('every server action has an entry, and every entry an action', () => {
  expect(serverActions().length).toBeGreaterThan(40);
  expect(Object.keys(actions).sort()).toEqual(serverActions());
});

it('sees an action and a method however they are exported', () => {
  expect(
    actionsOf(
      `/** Why. */\n'use server';\nexport async function one() {}\nexport const two = async () => {};`,
    ),
  ).toEqual(['one', 'two']);
  expect(actionsOf(`"use server"\nasync function a() {}\nexport { a, a as b };\nexport default a;`)).toEqual([
    'a',
    'b',
    'default',
  ]);
  expect(
    actionsOf(`export default function Page() {\n  async function save() {\n    'use server';\n  }\n}`),
  ).toEqual(['inline']);
  expect(methodsOf('export async function GET() {}\nexport const DELETE = gone;')).toEqual(['DELETE', 'GET']);
  expect(methodsOf('export { handler as GET, handler as POST };')).toEqual(['GET', 'POST']);
});
