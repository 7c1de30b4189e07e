export { readTable } from './read-table.js';
export { LIMITS, tooLarge } from './unpack.js';
export { walkXml } from './walk-xml.js';
export { type Area, cellName, type Sheet, type Workbook } from './workbook.js';
export { type WrittenCell, type WrittenSheet, writeXlsx } from './write-xlsx.js';
