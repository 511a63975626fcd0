import { openPress, type Press } from '#shared/printing/press.ts';
import { lazilyAsync } from './lazily.ts';

/**
 * Wired apart from the other adapters: its compiler and its fonts lie beside a bundle, and every bundle that could reach
 * this would carry them.
 */
export const press = /* @__PURE__ */ lazilyAsync((): Promise<Press> => openPress());
