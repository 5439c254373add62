import 'server-only';
import { getT } from './get-t.ts';

/** Names laws in the reader's language; one that this version does not ship is called by its id. */
export async function lawNames(): Promise<(regimeId: string) => string> {
  const t = await getT('regimes');
  return (regimeId) => {
    const key = `${regimeId}.name` as 'ru-59fz.name';
    return t.has(key) ? t(key) : regimeId;
  };
}
