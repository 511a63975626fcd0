// A district in a process of its own, to be ended without warning: `node district-process.ts <assembly> <folder>`.
import { startDistrict } from '#local/district.ts';
import { takeLock } from '#local/lock.ts';

const [, , assembly = '', folder = ''] = process.argv;
if (takeLock(folder) === undefined) throw new Error('the folder is locked');
const district = await startDistrict({
  folder,
  assembly,
  ports: 'free',
  officers: async () => [{ login: 'clerk', name: { hi: 'सहायक', en: 'Clerk' }, posts: [] }],
  say: () => undefined,
});
process.send?.({ url: district.url, token: await district.signIn('clerk') });
