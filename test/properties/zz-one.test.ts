import { it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { decideByDefinition } from '../oracle/index.js';
import { ofEngine, ofOracle } from './comparison.js';
import { allRules } from './rules.js';
const { library, rulebook } = allRules();
it('one', () => {
  const out: string[] = [];
  for (const line of readFileSync('/tmp/pd/one.jsonl', 'utf8').trim().split('\n')) {
    const asked = JSON.parse(line);
    const d = rulebook.decide(asked); const a = decideByDefinition(library, asked);
    out.push(line, 'ENGINE ' + JSON.stringify(ofEngine(d, a), null, 1), JSON.stringify(0), 'ORACLE ' + JSON.stringify(ofOracle(a, d), null, 1), JSON.stringify([a.there, a.openFacts, a.missingForTable]));
  }
  writeFileSync('/tmp/pd/one.out', out.join('\n'));
});
