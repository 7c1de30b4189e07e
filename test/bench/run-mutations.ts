import { measureMutations, mutationText } from './mutations.js';

const [rules = '', ...options] = process.argv.slice(2);
const result = measureMutations(rules, options.includes('--quick') ? 20 : 400);
process.stdout.write(options.includes('--json') ? `${JSON.stringify(result, undefined, 2)}\n` : mutationText(result));
