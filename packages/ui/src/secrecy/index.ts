export { SecrecyNotice } from './secrecy-notice.tsx';
