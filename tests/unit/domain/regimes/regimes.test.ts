import { describe, expect, it } from 'vitest';
import { shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import { refusedChannel } from '#lib/domain/regimes/channel-verdict.ts';
import { listSources } from '#lib/domain/regimes/list-sources.ts';
import { regimeSchema } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime, shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import en from '#messages/en/regimes.json' with { type: 'json' };
import ru from '#messages/ru/regimes.json' with { type: 'json' };

type Tree = { [key: string]: string | Tree };

function at(tree: Tree, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], tree);
}

describe.each([
  ['en', en as Tree],
  ['ru', ru as Tree],
])('names in %s', (_, catalogue) => {
  it('exist for every regime, version, rule and act', () => {
    for (const regime of shippedRegimes) {
      const paths = [`${regime.id}.name`];
      for (const version of regime.versions) {
        paths.push(`${regime.id}.versions.${version.id}`);
        const rules = [...version.steps, ...version.remedies, ...(version.filing?.windows ?? [])];
        for (const rule of rules) {
          paths.push(`${regime.id}.rules.${rule.id}`, `acts.${rule.source.act}.cite`);
          if (rule.note) paths.push(`notes.${rule.note}`);
        }
        for (const { gates = [], conditions = [] } of version.filing ? [version.filing] : []) {
          paths.push(...conditions.map((condition) => `notes.${condition}`));
          paths.push(...gates.map(({ treaty }) => `treaties.${treaty}`));
        }
      }
      for (const { source } of listSources(regime)) paths.push(`acts.${source.act}.cite`);
      expect(paths.filter((path) => typeof at(catalogue, path) !== 'string')).toEqual([]);
    }
  });
});

describe('a channel that starts no clock', () => {
  const refusal = (id: string, channel: 'email' | 'fax' | 'post', day: string) => {
    const regime = findShippedRegime(id);
    if (!regime) throw new Error(id);
    return refusedChannel(regime, channel, day)?.source.act ?? null;
  };
  it('is refused with the act that says so, from the day it took effect', () => {
    expect(refusal('ru-59fz', 'email', '2025-03-29')).toBeNull();
    expect(refusal('ru-59fz', 'email', '2025-03-30')).toBe('ru-547fz');
    expect(refusal('ru-proc-45', 'email', '2025-03-29')).toBeNull();
    expect(refusal('ru-proc-45', 'email', '2025-03-30')).toBe('ru-547fz');
    expect(refusal('by-300', 'email', '2023-01-01')).toBeNull();
    expect(refusal('by-300', 'email', '2023-01-02')).toBe('by-300');
    expect(refusal('echr', 'fax', '2026-01-01')).toBe('echr-rules');
    expect(refusal('ru-59fz', 'post', '2026-01-01')).toBeNull();
  });
});

describe('a pack', () => {
  it('gives an address for a source that was read, or none, but never one that is no address', () => {
    const urls = shippedRegimes.flatMap((regime) =>
      listSources(regime).flatMap(({ source }) => source.url ?? []),
    );
    expect(urls.length).toBeGreaterThan(60);
    expect(urls.filter((url) => !URL.canParse(url) || !url.startsWith('https://'))).toEqual([]);
  });
  it('is never surer than its sources: what is remembered or was not found has no day on which it was read', () => {
    for (const regime of shippedRegimes)
      for (const { source } of listSources(regime))
        if (source.mark === 'memory') expect([source.url, source.seenAt]).toEqual([undefined, undefined]);
  });
  it('leans on a calendar that is shipped', () => {
    expect(shippedRegimes.filter((regime) => !shippedCalendarIds.includes(regime.calendarId))).toEqual([]);
  });
  it('is refused when it names a remedy it does not have', () => {
    const regime = structuredClone(findShippedRegime('uk-foia'));
    regime?.versions[0]?.steps[0]?.onMiss.remedies.push('prayer');
    expect(regimeSchema.safeParse(regime).success).toBe(false);
  });
  it('is refused when a term is not positive', () => {
    const regime = structuredClone(findShippedRegime('ru-59fz'));
    const step = regime?.versions[0]?.steps[0];
    if (step) step.length = 0;
    expect(regimeSchema.safeParse(regime).success).toBe(false);
  });
});
