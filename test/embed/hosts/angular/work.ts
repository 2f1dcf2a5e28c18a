import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import type { TaskSelectEvent, TokenProvider } from '@digital-cq/widgets';
import { SETTINGS } from './settings.js';

@Component({
  selector: 'app-work',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <cq-platform [baseUrl]="baseUrl" area="500153" [tokenProvider]="tokenProvider">
      <label><input #box type="checkbox" (change)="opensHere.set(box.checked)" /> 在本页打开任务</label>
      <p>
        打开的任务：<output aria-label="打开的任务">{{ opened() }}</output>
      </p>
      <cq-task-list (cq-task-select)="onSelect($event)" />
    </cq-platform>
  `,
})
export class Work {
  readonly baseUrl = inject(SETTINGS).baseUrl;
  readonly tokenProvider: TokenProvider = async () => (await fetch('/session/cq-token', { method: 'POST' })).json();
  readonly opensHere = signal(false);
  readonly opened = signal('');

  onSelect(event: TaskSelectEvent): void {
    if (!this.opensHere()) return;
    event.preventDefault();
    this.opened.set(event.task.no);
  }
}
