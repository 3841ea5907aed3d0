import { useState } from 'react';
import type { DroppedFile } from '@gongkai/ui/upload';
import { useProblem } from '#lib/use-problem.ts';
import type { DraftEvidence } from './draft.ts';
import { uploadFile } from '#lib/upload-file.ts';

/** Files on their way to the server. What arrives becomes evidence; what fails stays and says why. */
export function useUploads(onArrived: (evidence: DraftEvidence) => void) {
  const problem = useProblem();
  const [sending, setSending] = useState<readonly DroppedFile[]>([]);
  const change = (key: string, patch: Partial<DroppedFile>) =>
    setSending((files) => files.map((file) => (file.key === key ? { ...file, ...patch } : file)));
  const remove = (key: string) => setSending((files) => files.filter((file) => file.key !== key));

  async function sendOne(file: File, isPasted: boolean) {
    const key = crypto.randomUUID();
    setSending((files) => [...files, { key, name: file.name, size: file.size, progress: 0 }]);
    try {
      const { id, name, mime, size } = await uploadFile(file, (progress) => change(key, { progress }));
      const kind = isPasted && mime.startsWith('image/') ? 'screenshot' : 'file';
      onArrived({ key: id, kind, title: name, url: null, fileId: id, size });
      remove(key);
    } catch (error) {
      const { what, tryThis } = problem(error);
      change(key, { progress: null, problem: [what, tryThis].filter(Boolean).join(' ') });
    }
  }

  return {
    sending,
    remove,
    send: (files: readonly File[], isPasted: boolean) => {
      for (const file of files) void sendOne(file, isPasted);
    },
  };
}
