import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import { SETTINGS } from './settings.js';

@Component({
  selector: 'app-report',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <cq-platform [baseUrl]="settings.baseUrl" [publishableKey]="settings.publishableKey" area="500153">
      <cq-event-reporter [messages]="messages" (cq-event-reported)="number.set($event.receipt.no)" />
      <p>
        收到的编号：<output aria-label="收到的编号">{{ number() }}</output>
      </p>
    </cq-platform>
  `,
})
export class Report {
  readonly settings = inject(SETTINGS);
  readonly messages = { heading: '有事请报' };
  readonly number = signal('');
}
