// The same decision in both languages: the text an officer pastes, and the Markdown a reviewer reads.
import { explain } from 'penalty-discretion';
import { loadCase, loadRulebook } from 'penalty-discretion/node';

const decision = loadRulebook().decide(loadCase('examples/cases/guangdong-1.1.yaml'));

console.log(explain(decision, { locale: 'zh-CN', format: 'text' }));
console.log(explain(decision, { locale: 'en', format: 'markdown' }));
