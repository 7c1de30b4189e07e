import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import * as core from '../../src/index.js';
import * as node from '../../src/node/index.js';

const require = createRequire(import.meta.url);
// In a variable, so that the built package is loaded and not its source.
const builtFile = (name: string): string => new URL(`../../dist/${name}`, import.meta.url).href;
const importBuilt = async (name: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ builtFile(name));
const requireBuilt = (name: string): Record<string, unknown> => require(`../../dist/${name}`);

describe('exported names', () => {
  test('of the core', () => expect(Object.keys(core).sort()).toMatchSnapshot());
  test('of the door to files', () => expect(Object.keys(node).sort()).toMatchSnapshot());

  test.for([
    ['index', core],
    ['node', node],
  ] as const)('%s: ESM and CommonJS have the names of the source', async ([name, source]) => {
    const names = Object.keys(source).sort();
    expect(Object.keys(await importBuilt(`${name}.js`)).sort()).toEqual(names);
    expect(Object.keys(requireBuilt(`${name}.cjs`)).sort()).toEqual(names);
  });
});

describe('the built package', () => {
  test('has one ProblemsError, so that instanceof holds across doors', async () => {
    for (const [index, door] of [
      [await importBuilt('index.js'), await importBuilt('node.js')],
      [requireBuilt('index.cjs'), requireBuilt('node.cjs')],
    ] as const) {
      const { ProblemsError } = index as unknown as typeof core;
      const { loadRulebook } = door as unknown as typeof node;
      expect(() => loadRulebook('no-such-folder')).toThrow(ProblemsError);
    }
  });

  test('finds the packaged rules from ESM and from CommonJS, and both decide alike', async () => {
    const doors = [await importBuilt('node.js'), requireBuilt('node.cjs')] as unknown as (typeof node)[];
    const decisions = doors.map(({ loadCase, loadRulebook }) =>
      loadRulebook().decide(loadCase('examples/cases/guangdong-1.1.yaml')),
    );
    expect(decisions[0]).toEqual(decisions[1]);
    expect(decisions[0]).toEqual(node.loadRulebook().decide(node.loadCase('examples/cases/guangdong-1.1.yaml')));
  });

  test('says its own version', () => expect(core.VERSION).toBe(manifest.version));
});
