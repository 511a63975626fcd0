import { buildSite, scriptBytes } from '../../../web/build.ts';
import { type Part, row } from '../part.ts';

export const web: Part = {
  measures: 'the screen’s first load: compressed script, and the page with its styles',
  most: 60,
  run: async ({ folder }) => {
    const site = await buildSite(folder('site'));
    const packed = [...site].filter(([name]) => name.endsWith('.br') && !name.endsWith('.js.br'));
    const rest = packed.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    const script = scriptBytes(site) / 1000;
    return [
      row('script of the first load, brotli', script, 'kB', { most: 80 }),
      row('page, styles and pictures of the first load, brotli', rest / 1000, 'kB'),
      // 256 kbit/s are 32 kB a second.
      row('script at 256 kbit/s', script / 32, 's'),
    ];
  },
};
