// The platform first: what it gives is asked for the moment a widget wakes up.
import '../platform/define.js';
import { TaskList } from './task-list.js';

TaskList.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-task-list': TaskList;
  }
}
