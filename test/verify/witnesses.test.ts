import { describe, expect, it } from 'vitest';
import { createRulebook, describeFinding, verify } from '../../src/index.js';
import { packagedRuleFiles } from '../cases/rule-files.js';
import { EXAMPLES, exampleRulebook } from './examples.js';
import { isShown, SHOWN } from './shows.js';

describe('a witness shows the fault it was made for', () => {
  it.each(EXAMPLES)('in the example of %s', (code) => {
    const rulebook = exampleRulebook('bad', code);
    for (const finding of verify(rulebook)) {
      if (!(finding.code in SHOWN)) continue;
      expect(isShown(rulebook, finding), `${finding.code} ${JSON.stringify(finding.witnesses)}`).toBe(true);
    }
  });

  it('for every finding in the packaged rules', () => {
    const rulebook = createRulebook(packagedRuleFiles());
    const unseen = verify(rulebook)
      .filter((finding) => isShown(rulebook, finding) === false)
      .map(
        (finding) =>
          `${finding.violation?.code} ${finding.code} ${describeFinding(finding, 'en').message} ${JSON.stringify(finding.witnesses)}`,
      );
    expect(unseen).toEqual([]);
  });
});
