// A district in a process of its own, as `npm start` has one: `node district-process.ts <folder> <assembly> <checking>`.
// It tells its parent where it listens and signs in whom it is told to; it ends with its parent.
import * as z from 'zod';
import { startDistrict } from '#local/district.ts';

process.env['TZ'] = 'UTC';
const [, , folder = '', assembly = '', checking = 'true'] = process.argv;
const Asked = z.union([z.object({ logins: z.array(z.string()) }), z.object({ processor: z.literal(true) })]);

const logins: string[] = ['admin'];
const district = await startDistrict({
  folder,
  assembly,
  ports: 'free',
  officers: async () => logins.map(login => ({ login, name: { hi: login, en: login }, posts: [] })),
  say: () => undefined,
  checking: checking === 'true',
  onRefusal: message => process.stderr.write(`${message}\n`),
});
const signIn = async (names: readonly string[]) => {
  logins.push(...names);
  return Object.fromEntries(
    await Promise.all(names.map(async name => [name, await district.signIn(name)] as const)),
  );
};
const end = async () => {
  await district.stop();
  process.exit(0);
};
process.on('disconnect', () => void end());
process.on('SIGINT', () => undefined);
const answer = async (asked: z.output<typeof Asked>) => {
  if ('logins' in asked) return { tokens: await signIn(asked.logins) };
  // Of the whole process: the doors and every function, but not the emulators.
  const { user, system } = process.cpuUsage();
  return { milliseconds: (user + system) / 1000 };
};
process.on('message', async message => process.send?.(await answer(Asked.parse(message))));
process.send?.({ url: district.url, door: district.door, admin: await district.signIn('admin') });
