export { checkFiles, type FileLimits, type FileRefusal } from './check-files.ts';
export { FileDrop, type DroppedFile } from './file-drop.tsx';
