export {
  type DoubtfulItem,
  type ImportedTable,
  type ImportOptions,
  importTable,
  type UnreadCell,
} from './import-table.js';
