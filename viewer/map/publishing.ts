/** Whether the dialog that makes a picture is open: the menu of files opens it, and whoever shares. */
import { signal } from '@preact/signals';

export const openPublish = signal(false);
