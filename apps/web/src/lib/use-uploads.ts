import { useRef, useState } from 'react';
import type { DroppedFile } from '@gongkai/ui/upload';
import { wireError } from './errors.ts';
import { uploadFile, type StoredFile } from './upload-file.ts';
import { useProblem } from './use-problem.ts';

type Source = { file: File; isPasted: boolean };

/**
 * Files on their way to the server. What fails stays in view, says why, and can be sent again without being chosen again.
 *
 * @param onArrived takes the stored file; what it throws counts as a failed upload.
 */
export function useUploads(onArrived: (stored: StoredFile, isPasted: boolean) => void | Promise<void>) {
  const problem = useProblem();
  const [sending, setSending] = useState<readonly DroppedFile[]>([]);
  const sources = useRef(new Map<string, Source>());
  const change = (key: string, patch: Partial<DroppedFile>) =>
    setSending((files) => files.map((file) => (file.key === key ? { ...file, ...patch } : file)));

  function remove(key: string) {
    sources.current.delete(key);
    setSending((files) => files.filter((file) => file.key !== key));
  }

  async function sendOne(key: string, { file, isPasted }: Source) {
    try {
      const stored = await uploadFile(file, (progress) => change(key, { progress }));
      // Taken off the list while it was on its way: it was not wanted after all.
      if (!sources.current.has(key)) return;
      await onArrived(stored, isPasted);
      remove(key);
    } catch (error) {
      // A refused file stays refused: sending it once more is no advice.
      const { status } = wireError(error);
      const canRetry = status === null || status === 401 || status >= 500;
      const { what, tryThis } = problem(error);
      change(key, { progress: null, canRetry, problem: canRetry ? `${what} ${tryThis}` : what });
    }
  }

  return {
    sending,
    /** something has neither arrived nor failed yet */
    isBusy: sending.some((file) => file.progress !== null),
    remove,
    retry: (key: string) => {
      const source = sources.current.get(key);
      if (source === undefined) return;
      change(key, { progress: 0, problem: null, canRetry: false });
      void sendOne(key, source);
    },
    send: (files: readonly File[], isPasted = false) => {
      for (const file of files) {
        const key = crypto.randomUUID();
        sources.current.set(key, { file, isPasted });
        setSending((before) => [...before, { key, name: file.name, size: file.size, progress: 0 }]);
        void sendOne(key, { file, isPasted });
      }
    },
  };
}
