import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { allRules } from './rules.js';

// Reads cases, prints the offset of this process's time zone and then one digest of a whole decision a line (its own `digest` covers only what went in).
const { rulebook } = allRules();
console.log(new Date(2023, 0, 1).getTimezoneOffset());
for (const asked of JSON.parse(readFileSync(0, 'utf8')) as readonly unknown[]) {
  console.log(
    createHash('sha256')
      .update(JSON.stringify(rulebook.decide(asked)))
      .digest('hex'),
  );
}
