import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { FileStore } from '@gongkai/services/core';

/** Two letters a folder, so that no folder grows without end. */
function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

/** Files under `<data folder>/files`, each named by the SHA-256 of its bytes. */
export function createDiskFileStore(dataDir: string): FileStore {
  const disk = new Disk(new FSDriver({ location: join(dataDir, 'files'), visibility: 'private' }));
  return {
    put: async (sha256, bytes) => {
      const key = keyOf(sha256);
      if (!(await disk.exists(key))) await disk.put(key, bytes);
    },
    get: (sha256) => disk.getBytes(keyOf(sha256)),
  };
}
