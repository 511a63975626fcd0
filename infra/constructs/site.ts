import { join } from 'node:path';
import { ROOT } from '../root.ts';
export const buildSite = (): string => join(ROOT, '.build', 'site');
