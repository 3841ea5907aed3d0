import type { IndicatorNode, IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { sendFile } from '#lib/upload-file.ts';

/** What a file holds: a whole definition (JSON), or a tree (Excel). */
export type ReadSystem =
  | { kind: 'definition'; definition: IndicatorSystemDefinition }
  | { kind: 'nodes'; nodes: IndicatorNode[] };

/**
 * Has the server read an indicator file; nothing is stored.
 *
 * @throws HttpError; for a sheet with wrong cells, its issues name row and column.
 */
export function readSystemFile(file: File): Promise<ReadSystem> {
  return sendFile<ReadSystem>('/api/indicators/read', file);
}
