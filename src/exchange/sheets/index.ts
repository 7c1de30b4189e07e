export { readTable } from './read-table.js';
export { type Area, cellName, type Sheet, type Workbook } from './workbook.js';
