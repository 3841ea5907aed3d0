export { ConfirmDialog } from './confirm-dialog.tsx';
export { ReasonDialog } from './reason-dialog.tsx';
