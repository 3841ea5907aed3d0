import { useEffect, useState } from 'react';

/**
 * The full-screen mode for the wall of a meeting room. The whole page goes full screen and the board lies over the
 * shell, so that what the board opens (drawers, menus) still lies over the board.
 */
export function useWallMode(): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    // Esc and the browser's own key leave it too.
    const follow = () => document.fullscreenElement === null && setOn(false);
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
  function toggle() {
    setOn(!on);
    if (on) {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
      return;
    }
    // A browser that refuses full screen still shows the board alone.
    document.documentElement.requestFullscreen().catch(() => undefined);
  }
  return { on, toggle };
}
