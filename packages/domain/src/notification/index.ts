export {
  NOTIFICATION_KINDS,
  NOTIFICATION_PARAMS,
  NotificationKind,
  readNotification,
  type Notification,
} from './notification.ts';
