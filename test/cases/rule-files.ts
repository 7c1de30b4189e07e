import type { CaseSuite, Rulebook, RuleFile } from '../../src/index.js';
import { loadRulebook, loadRuleFiles, loadSuites } from '../../src/node/index.js';

/** Every rule file of the repository, parsed; a problem in one fails whoever asks. */
export function packagedRuleFiles(): readonly RuleFile[] {
  return loadRuleFiles();
}

/** The rules of the repository, in their compiled form while it is fresh: every test file asks for them. */
export function packagedRulebook(): Rulebook {
  return loadRulebook();
}

export interface Suite {
  readonly file: string;
  readonly suite: CaseSuite;
}

/** Every file of worked cases that is kept beside the rules. */
export function packagedSuites(): Suite[] {
  return loadSuites().map(({ shape, source }) => ({ file: source.file, suite: shape }));
}
