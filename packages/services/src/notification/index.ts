export { countUnread } from './count-unread.ts';
export { listNotifications, type NotificationDto } from './list-notifications.ts';
export { markAllRead } from './mark-all-read.ts';
export { markRead } from './mark-read.ts';
export { notify } from './notify.ts';
export { assessorPeople, departmentPeople, leadershipPeople, officePeople } from './recipients.ts';
