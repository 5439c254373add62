import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.ts';

const longest = 300;

/**
 * Every breach of the house's rules below a folder, one line each. `baseDir` must hold `lib`, `db`, `components`
 * and `app` (or some of them).
 */
export async function survey(baseDir: string, folders: string[]): Promise<string[]> {
  const { output } = await cruise(folders, {
    baseDir,
    ruleSet: { forbidden: rules },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
    tsPreCompilationDeps: true,
    parser: 'swc',
  });
  const result = output as ICruiseResult;
  const breaches = result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
  for (const module of result.modules) {
    if (!/^(lib|db|components|app)\/.*\.tsx?$/.test(module.source)) continue;
    const text = readFileSync(path.join(baseDir, module.source), 'utf8');
    const lines = text.split('\n').length - 1;
    if (lines > longest) breaches.push(`too-long: ${module.source} has ${lines} lines`);
    if (isServerFile(module.source) && !/^import 'server-only';/m.test(text.slice(0, 400))) {
      breaches.push(`server-only-missing: ${module.source}`);
    }
    if (/^'use client'/.test(text)) {
      for (const line of text.split('\n')) {
        const imported = /^(?:import|export)\s+(?!type\b).*from '#(lib\/[^']+|db\/[^']+)'/.exec(line)?.[1];
        if (imported && !/^lib\/(domain\/|[^/]+\/schema\.ts$)/.test(imported)) {
          breaches.push(`browser-takes-server-code: ${module.source} → ${imported}`);
        }
      }
    }
  }
  return breaches;
}

/** Files of lib that must refuse to be bundled for the browser: all but the domain and the shared schemas. */
function isServerFile(source: string): boolean {
  return /^lib\//.test(source) && !/^lib\/domain\//.test(source) && !/\/(schema|view)\.ts$/.test(source);
}
