import { bench, describe } from 'vitest';
import { explain } from '../../src/index.js';
import { loadCase, loadRulebook } from '../../src/node/index.js';

// A smoke test of speed, not a promise: it shows at a glance when a stage becomes ten times slower.
const options = { time: 300, warmupTime: 50 };
const rulebook = loadRulebook();
const scored = loadCase('examples/cases/guangdong-1.1.yaml');
const { duration: _, ...open } = scored.facts ?? {};
const decision = rulebook.decide(scored);

describe('speed', () => {
  bench('load the packaged rules', () => void loadRulebook(), options);
  bench('decide a scored case', () => void rulebook.decide(scored), options);
  bench('decide with a fact missing', () => void rulebook.decide({ ...scored, facts: open }), options);
  bench('explain as text', () => void explain(decision, { locale: 'zh-CN' }), options);
  bench('explain as HTML with every rule', () => void explain(decision, { locale: 'zh-CN', format: 'html' }), options);
});
