import type { RegimeVersion, Source } from '#lib/domain/regimes/regime-schema.ts';
import type { LawVoice } from './law-voice.ts';
import { type RuleLine, remedyLines, stepLines, windowLines } from './rule-lines.ts';

/** One rule of a version as the page of a law shows it; the path is that of the rule. */
export type ShownRule = { path: string; title: string; lines: RuleLine[]; source: Source; notes: string[] };
export type RuleKind = 'steps' | 'remedies' | 'filing' | 'channels' | 'forwarding';

/** The anchor of a rule on the page of its law. */
export function ruleAnchor(path: string): string {
  return path.replaceAll('/', '-');
}

/** The rules of a version, by kind, in words. */
export function rulesOf(
  version: RegimeVersion,
  lawId: string,
  voice: LawVoice,
): { kind: RuleKind; rules: ShownRule[] }[] {
  const at = `versions/${version.id}`;
  const { t, rule, channel, treaty, note, option } = voice;
  const noted = ({ note: id, remark }: { note?: string | null; remark?: string | undefined }) => [
    ...(id ? [note(id)] : []),
    ...(remark ? [remark] : []),
  ];
  const kinds: { kind: RuleKind; rules: ShownRule[] }[] = [
    {
      kind: 'steps',
      rules: version.steps.map((step) => ({
        path: `${at}/steps/${step.id}`,
        title: rule(lawId, step.id),
        lines: stepLines(step, lawId, voice),
        source: step.source,
        notes: noted(step),
      })),
    },
    {
      kind: 'remedies',
      rules: version.remedies.map((remedy) => ({
        path: `${at}/remedies/${remedy.id}`,
        title: rule(lawId, remedy.id),
        lines: remedyLines(remedy, lawId, voice),
        source: remedy.source,
        notes: noted(remedy),
      })),
    },
    {
      kind: 'filing',
      rules: [
        ...(version.filing
          ? [
              {
                path: `${at}/filing`,
                title: t('kind.filing'),
                lines: [{ key: 'to', term: t('field.to'), detail: option('to', version.filing.to, lawId) }],
                source: version.filing.source,
                notes: noted({ remark: version.filing.remark }),
              },
            ]
          : []),
        ...(version.filing?.gates ?? []).map((gate) => ({
          path: `${at}/filing/gates/${gate.treaty}`,
          title: treaty(gate.treaty),
          lines: [{ key: 'day', term: t('field.gate-on'), detail: option('gateDay', gate.on, lawId) }],
          source: gate.source,
          notes: [],
        })),
        ...(version.filing?.windows ?? []).map((window) => ({
          path: `${at}/filing/windows/${window.id}`,
          title: rule(lawId, window.id),
          lines: windowLines(window, lawId, voice),
          source: window.source,
          notes: noted(window),
        })),
      ],
    },
    {
      kind: 'channels',
      rules: version.channels.map((one) => ({
        path: `${at}/channels/${one.channel}`,
        title: channel(one.channel),
        lines: [{ key: 'clock', term: t('field.startsClock'), detail: t(`yes.${one.startsClock}`) }],
        source: one.source,
        notes: [],
      })),
    },
    {
      kind: 'forwarding',
      rules: [
        {
          path: `${at}/forwarding`,
          title: t('kind.forwarding'),
          lines: (['dischargesReply', 'forbiddenToComplainedOf'] as const).map((key) => ({
            key,
            term: t(`field.${key}`),
            detail: t(`yes.${version.forwarding[key]}`),
          })),
          source: version.forwarding.source,
          notes: [],
        },
      ],
    },
  ];
  return kinds.filter(({ rules }) => rules.length > 0);
}
