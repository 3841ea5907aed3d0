export { useToasts, type Toasts } from './toast.ts';
