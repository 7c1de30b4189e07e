import { defineConfig, type Options } from 'tsup';

/**
 * Each door is built once. What one door takes from another (`src/node` from the core, `src/cli` from both) stays an
 * import of the built file, so that there is one `ProblemsError` and `instanceof` holds across doors.
 */
const doorsStayDoors: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'doors-stay-doors',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? 'cjs' : 'js';
    build.onResolve({ filter: /^\.\.\/(index|node\/index)\.js$/ }, ({ path, importer }) => {
      if (!/[\\/]src[\\/](node|cli)[\\/]/.test(importer)) return undefined;
      return { path: path === '../index.js' ? `./index.${extension}` : `./node.${extension}`, external: true };
    });
  },
};

const common: Options = {
  target: 'es2022',
  splitting: false,
  minify: false,
  // INVARIANT: no shim and no polyfill reaches the core; only `src/node` asks where it stands (`import.meta.url`).
  external: [/^node:/],
  removeNodeProtocol: false,
  esbuildPlugins: [doorsStayDoors],
};

export default defineConfig([
  { ...common, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], platform: 'neutral' },
  { ...common, entry: { node: 'src/node/index.ts' }, format: ['esm', 'cjs'], platform: 'node', shims: true },
  { ...common, entry: { cli: 'src/cli/bin.ts' }, format: ['esm'], platform: 'node' },
  // One program for both declarations, so that the types of the doors are the same types.
  {
    entry: { index: 'src/index.ts', node: 'src/node/index.ts' },
    format: ['esm', 'cjs'],
    dts: { only: true },
  },
]);
