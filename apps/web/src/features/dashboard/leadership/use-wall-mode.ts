import { useEffect, useRef, useState, type RefObject } from 'react';

/** The full-screen mode for the wall of a meeting room. */
export function useWallMode(): { ref: RefObject<HTMLDivElement | null>; on: boolean; toggle: () => void } {
  const ref = useRef<HTMLDivElement>(null);
  const [on, setOn] = useState(false);
  useEffect(() => {
    // Esc and the browser's own button leave it too.
    const follow = () =>
      setOn(document.fullscreenElement !== null && document.fullscreenElement === ref.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  function toggle() {
    if (on) void document.exitFullscreen();
    else void ref.current?.requestFullscreen();
  }
  return { ref, on, toggle };
}
