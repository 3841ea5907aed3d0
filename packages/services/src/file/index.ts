export { readFile } from './read-file.ts';
export { storeFile, type StoredFileView, type UploadedFile } from './store-file.ts';
