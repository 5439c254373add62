import { describe, expect, it } from 'vitest';
import { callAction } from '../call-action.ts';
import { actions } from '../expectations/actions.ts';
import { ask, inParallel } from '../http.ts';
import { isIn } from '../oracle.ts';
import { changesSince } from '../stage/change-log.ts';
import { opener, subjects } from '../stage/subjects.ts';
import { theWorld } from '../stage/world.ts';
import { count, sendsToSignIn } from './judge.ts';

const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };

export function checkTheRest(): void {
  describe('server actions', () => {
    it('are not done for a page of another site', async () => {
      const world = theWorld();
      const { owner, actionIds, cookies, files } = world;
      const [file] = files;
      if (!file) throw new Error('the stage has no case');
      await changesSince(owner);
      const faults = await inParallel(Object.entries(actions), async ([name, entry]) => {
        count('requests of other sites');
        const cell = { world, who: opener, file };
        const args = await entry.args(cell);
        const cookie = cookies.get(opener.key);
        const answer = await callAction(actionIds.get(name) ?? '', entry.at(cell), cookie, args, foreign);
        return answer.status < 400 ? [`${name} is answered ${answer.status}`] : [];
      });
      const changes = await changesSince(owner);
      expect([...faults.flat(), ...changes.map(({ table }) => `wrote ${table}`)]).toEqual([]);
    });
  });

  describe('at the end', () => {
    it('everybody who was out is still out, and everybody who was in is still in', async () => {
      const faults = await inParallel(subjects, async (who) => {
        const answer = await ask('/account', { cookie: theWorld().cookies.get(who.key) });
        const fits = isIn(who) ? answer.status === 200 : sendsToSignIn(answer);
        return fits ? [] : [`${who.key} is answered ${answer.status}`];
      });
      expect(faults.flat()).toEqual([]);
    });
  });
}
