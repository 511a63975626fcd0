import { useEffect, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { PAPER_WORDS } from './words.ts';

/** The browser's own reader of printed codes, where it has one. */
type Detector = { readonly detect: (from: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type DetectorMaker = new (order: { formats: readonly string[] }) => Detector;
declare global {
  interface Window {
    readonly BarcodeDetector?: DetectorMaker;
  }
}

const FORMATS = ['qr_code'];
const LOOK_MS = 250;
/** The same slip is held before the camera for a while; it is read once. */
const AGAIN_MS = 3000;

export const hasReader = (): boolean =>
  window.BarcodeDetector !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;

/** Reads codes before the phone's camera until it is closed. */
export const CodeCamera = ({ onCode }: { onCode: (code: string) => void }) => {
  const { language } = useOffice();
  const paper = PAPER_WORDS[language];
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const told = useRef(onCode);
  told.current = onCode;
  useEffect(() => {
    const Reader = window.BarcodeDetector;
    if (Reader === undefined) return setFailed(true);
    const reader = new Reader({ formats: FORMATS });
    let stream: MediaStream | undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    let last = { code: '', at: 0 };
    const look = async (): Promise<void> => {
      const seen = video.current && (await reader.detect(video.current).catch(() => []));
      for (const { rawValue } of seen ?? []) {
        if (rawValue === last.code && Date.now() - last.at < AGAIN_MS) continue;
        last = { code: rawValue, at: Date.now() };
        told.current(rawValue);
      }
      if (!gone) timer = setTimeout(() => void look(), LOOK_MS);
    };
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (gone || video.current === null) return stream.getTracks().forEach(track => void track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      void look();
    };
    begin().catch(() => setFailed(true));
    return () => {
      gone = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  if (failed)
    return (
      <p class="failed" role="alert">
        {paper.cameraFailed}
      </p>
    );
  return <video ref={video} class="code-camera" muted playsInline />;
};
