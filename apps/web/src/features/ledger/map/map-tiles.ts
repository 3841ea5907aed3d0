import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

const Answer = z.object({ tiles: z.object({ url: z.string(), attribution: z.string() }).nullable() });

export type MapTiles = { url: string; attribution: string };

async function fetchTiles(): Promise<MapTiles | null> {
  const answer = await fetch('/api/map', { headers: { accept: 'application/json' } });
  return answer.ok ? Answer.parse(await answer.json()).tiles : null;
}

/** The tiles that the office has chosen for its maps; null where it has none, and until they are known. */
export function useMapTiles(): MapTiles | null {
  const tiles = useQuery({ queryKey: ['map-tiles'], queryFn: fetchTiles, staleTime: Infinity, retry: false });
  return tiles.data ?? null;
}
