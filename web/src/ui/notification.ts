/** A short message at the edge of the page. */
interface NotificationAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notification {
  readonly id: number;
  readonly tone: 'good' | 'bad' | 'info';
  readonly message: string;
  readonly detail?: string | undefined;
  readonly action?: NotificationAction | undefined;
}

export type NewNotification = Omit<Notification, 'id'>;
