import { useOffice } from '../office/office.ts';
import { later } from '../parts/later.tsx';
import type { Place } from '../place.ts';

type Room = Extract<
  Place,
  { screen: 'pad' | 'receive' | 'from-paper' | 'register' | 'watch' | 'dispatch' | 'records' | 'asked' }
>;

const Pad = later('pad', async () => (await import('./dak-pad/pad.tsx')).PadScreen);
const Receive = later('receive', async () => (await import('./paper/receive.tsx')).ReceiveScreen);
const FromPaper = later('from-paper', async () => (await import('./paper/from-paper.tsx')).FromPaperScreen);
const Register = later('register', async () => (await import('./records/register.tsx')).RegisterScreen);
const Watch = later('watch', async () => (await import('./watch/watch.tsx')).WatchScreen);
const Dispatch = later('dispatch', async () => (await import('./dispatch/desk.tsx')).DispatchScreen);
const Records = later('records', async () => (await import('./records/records.tsx')).RecordsScreen);
const Asked = later('asked', async () => (await import('./asked/asked.tsx')).AskedScreen);

/** The rooms behind the dak counter, and the record room. What one post has before it, another has not: with the post each begins anew. */
export const DakRoom = ({ place }: { place: Room }) => {
  const { postId } = useOffice();
  switch (place.screen) {
    case 'pad':
      return <Pad key={postId} />;
    case 'receive':
      return <Receive key={postId} />;
    case 'from-paper':
      return <FromPaper key={postId} />;
    case 'register':
      return <Register key={postId} />;
    case 'dispatch':
      return <Dispatch key={postId} path={place.path} />;
    case 'records':
      return <Records key={postId} path={place.path} />;
    case 'asked':
      return <Asked key={postId} path={place.path} />;
    case 'watch':
      return <Watch key={postId} list={place.list} />;
  }
};
