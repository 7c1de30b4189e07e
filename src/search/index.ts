export { type Hit, searchViolations } from './search.js';
