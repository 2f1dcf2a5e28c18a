import '@digital-cq/widgets/define';
import '@digital-cq/widgets/task-list/define';
import { TaskList, TaskSelectEvent, WidgetErrorEvent, type TokenProvider } from '@digital-cq/widgets';

const tokenProvider: TokenProvider = async () => ({ token: 't', expiresAt: '2026-11-25T00:00:00+08:00' });

const platform = document.createElement('cq-platform');
platform.tokenProvider = tokenProvider;
platform.addEventListener('cq-error', (event) => console.log(event.requestId));

const list: TaskList | null = document.querySelector('cq-task-list');
list?.addEventListener('cq-task-select', (event) => console.log(event.task.id));
list?.setAttribute('queue', 'mine');
document.body.addEventListener('cq-kpi-drill', ({ areaName }) => console.log(areaName));
document.addEventListener(TaskSelectEvent.type, (event) => {
  if (event instanceof TaskSelectEvent) console.log(event.task);
});
document.querySelectorAll('cq-kpi-tile').forEach((tile) => void tile.reload());
void document.querySelector('cq-trace-lookup')?.lookUp('156');
document.querySelector('cq-event-reporter')?.reset();
console.log(WidgetErrorEvent.type);
TaskList.define('my-task-list');
