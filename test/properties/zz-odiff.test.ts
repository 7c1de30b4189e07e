import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { it } from 'vitest';
import { decideByDefinition } from '/work/main/test/oracle/index.js';
import { caseArbitrary } from '/work/main/test/properties/case-arbitrary.js';
import { ofEngine, ofOracle, settled, whileOpen, wronglyMissing } from '/work/main/test/properties/comparison.js';
import { allRules } from '/work/main/test/properties/rules.js';
import { subjects } from '/work/main/test/properties/thresholds.js';

const { library, rulebook } = allRules();
const all = subjects(library);
it('diff', { timeout: 900_000 }, () => {
  const kinds = new Map<string, [number, string]>();
  let te = 0,
    to = 0,
    n = 0,
    slow: [number, string][] = [],
    tg = performance.now();
  const runs = Number(process.env.N ?? 1500);
  for (const asked of fc.sample(caseArbitrary(all), { seed: Number(process.env.SEED ?? 20261123), numRuns: runs })) {
    if (n === 0) {
      tg = performance.now() - tg;
    }
    n++;
    let key = '',
      detail = '';
    try {
      let t = performance.now();
      const decision = rulebook.decide(asked);
      te += performance.now() - t;
      t = performance.now();
      const answer = decideByDefinition(library, asked);
      const d = performance.now() - t;
      to += d;
      slow.push([d, JSON.stringify(asked)]);
      const [e, o] = [ofEngine(decision, answer), ofOracle(answer, decision)];
      const wrong = wronglyMissing(decision, answer);
      const cut =
        answer.missingForTable.length > 0 || !answer.exhaustive
          ? settled
          : answer.openFacts.length > 0
            ? whileOpen
            : (x: any) => x;
      const [a, b]: any[] = [cut(e), cut(o)];
      const bad = Object.keys(a).filter((k) => JSON.stringify(a[k]) !== JSON.stringify(b[k]));
      if (wrong.length > 0 || bad.length > 0) {
        key = `${asked.violation.match(/^[A-Z]/) ? asked.violation : ''} ${wrong.join(';')} | ${bad.join(',')}`;
        detail = JSON.stringify(
          {
            asked,
            wrong,
            openFacts: answer.openFacts,
            there: answer.there,
            mft: answer.missingForTable,
            diff: bad.map((k) => [
              k,
              'ENGINE',
              Array.isArray(a[k]) ? a[k].filter((x: any) => !b[k].includes(x)) : a[k],
              'ORACLE',
              Array.isArray(b[k]) ? b[k].filter((x: any) => !a[k].includes(x)) : b[k],
            ]),
          },
          null,
          1,
        );
      }
    } catch (error) {
      key = `THROW ${(error as Error).message.slice(0, 200)}`;
      detail = JSON.stringify(asked) + (error as Error).stack;
    }
    if (key) {
      const old = kinds.get(key);
      if (!old) kinds.set(key, [1, detail]);
      else kinds.set(key, [old[0] + 1, detail.length < old[1].length ? detail : old[1]]);
    }
  }
  slow.sort((x, y) => y[0] - x[0]);
  const out = [
    `n ${n} engine ${te} oracle ${to} gen ${tg}`,
    ...slow.slice(0, 4).map((x) => x.join(' ')),
    ...[...kinds].sort((x, y) => y[1][0] - x[1][0]).flatMap(([k, [c, d]]) => [`### ${c} ${k}`, d]),
  ];
  writeFileSync('/tmp/pd/odiff.txt', out.join('\n'));
});
