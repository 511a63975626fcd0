import type { InlineConfig } from 'vite';
import { contractModule } from './build/contract-module.ts';

/** Everything is its own file under relative addresses: a strict content policy holds, on any stage of the gateway. */
export default {
  configFile: false,
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [contractModule()],
  // Said, since it would else hang on NODE_ENV: what is tested is what ships, without the paths of its sources.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  logLevel: 'warn',
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
} satisfies InlineConfig;
