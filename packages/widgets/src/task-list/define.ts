import { Platform } from '../platform/platform.js';
import { TaskList } from './task-list.js';

// The platform first: what it gives is asked for the moment a widget wakes up.
Platform.define();
TaskList.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-task-list': TaskList;
  }
}
